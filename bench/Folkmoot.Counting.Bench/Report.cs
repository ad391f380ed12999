namespace Folkmoot.Counting.Bench;

/// <summary>All figures in one run, on the terminal and in a file.</summary>
internal static class Report
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000, 10_000_000];

    public static void Run(string folder, string? part, string? file, string? command)
    {
        using var kept = file is null ? null : new StreamWriter(file);
        foreach (var line in Lines(folder, part, command))
        {
            Console.WriteLine(line);
            kept?.WriteLine(line);
            kept?.Flush();
        }
    }

    private static IEnumerable<string> Lines(string folder, string? part, string? command)
    {
        yield return $"# Counting, {DateTime.UtcNow:d MMMM yyyy}";
        yield return "";
        yield return $"Measured at {DateTime.UtcNow:HH:mm} UTC on {Machine.Describe()}";
        yield return "";
        yield return "The machine is shared and noisy. Every line was repeated after warming up, at least five times and for about three seconds; the figure in bold is the";
        yield return "least CPU time of the repetitions, the median stands beside it. Counts are exact, on one thread, reading apart. *Peers* were measured in our research,";
        yield return "on the same kind of machine, and not in this run.";
        yield return "";
        yield return "| work | election | outcome | CPU s, least | median | KiB allocated | reached | reach | aim | peers, CPU s |";
        yield return "|---|---|---|---|---|---|---|---|---|---|";
        foreach (var target in Target.All.Where(t => part is null || $"{t.Name} {t.File}".Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            yield return target.Measure(folder);
        }

        if (command is not null)
        {
            yield return "";
            yield return "## Start-up";
            yield return "";
            yield return "The whole of a process, from its start to its end, as a trimmed single file.";
            yield return "";
            yield return "| command | wall s, least of ten |";
            yield return "|---|---|";
            yield return StartUp.Measure("`folkmoot --version`", command, "--version");
            yield return StartUp.Measure("`folkmoot count` of Wieliczka 2023 with Add1", command, "count", Path.Combine(folder, "Poland_Wieliczka_2023_Green_Budget.pb"), "--rule", "equal-shares", "--add1", "overspend");
        }

        if (part is null)
        {
            yield return "";
            yield return "## Growth";
            yield return "";
            yield return "Drawn elections: 200 projects of falling popularity, one to ten approvals on a ballot, few ballots alike. Each size in a process of its own, once, without";
            yield return "warming up: reading the file, grouping and sorting the ballots, then the whole scan of Add1.";
            yield return "";
            foreach (var line in Synthetic.Growth(Sizes))
            {
                yield return line;
            }
        }
    }
}
