using System.Diagnostics;
using Folkmoot.Opinion.Polis;

namespace Folkmoot.Opinion.Bench;

/// <summary>The figures to reach, each measured.</summary>
internal static class Figures
{
    private const string BowlingGreen = "american-assembly.bowling-green";
    private static readonly MapSettings Cold = new() { Draws = 0, Margins = false, Processors = 1 };

    public static IEnumerable<string> Lines(string folder)
    {
        yield return $"# Opinion maps, {DateTime.UtcNow:d MMMM yyyy}";
        yield return "";
        yield return $"Measured at {DateTime.UtcNow:HH:mm} UTC on {Machine.Describe()}";
        yield return "";
        yield return "The machine is shared and noisy, so CPU seconds are the figures to trust: the least of the repetitions after one to warm up, the median beside it. Cold means the";
        yield return "plane, the groups, all statistics and the slates from a table of votes on one processor, without the bootstrap, the comparison with chance and the margins. *Peers* were measured in our";
        yield return "research, on the same kind of machine and not in this run.";
        yield return "";
        yield return "| work | conversation | CPU s, least | median | clock s, least | reach | reached | peers, CPU s |";
        yield return "|---|---|---|---|---|---|---|---|";
        var largest = Synthetic.Largest();
        var name = $"drawn, {largest.People.Count:N0} × {largest.Statements.Count} × {largest.VoteCount:N0} votes";
        yield return Line("Cold", name, Measurement.Of(() => OpinionMapper.Map(largest, Cold)), 1.5, "red-dwarf 35.4; Polis in Python 28.9");
        yield return Line("With comparison and stability, two processors (reach on the clock)", name, Measurement.Of(() => OpinionMapper.Map(largest, Cold with { Draws = null, Processors = 2 }), least: 1, warm: false), 15, "nobody does either", clock: true);
        foreach (var path in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var votes = Read(path);
            double? reach = Path.GetFileName(path) == BowlingGreen ? 0.05 : null;
            yield return Line("Cold", $"{Path.GetFileName(path)}, {votes.People.Count:N0} × {votes.Statements.Count} × {votes.VoteCount:N0}", Measurement.Of(() => OpinionMapper.Map(votes, Cold)), reach, "");
            if (reach is not null)
            {
                yield return Line("Everything, margins too, two processors", Path.GetFileName(path), Measurement.Of(() => OpinionMapper.Map(votes, new MapSettings { Processors = 2 }), least: 1), null, "");
                yield return Line("Reading the export", Path.GetFileName(path), Measurement.Of(() => Read(path)), null, "");
            }
        }

        yield return OneVote(largest, name);
        yield return "";
        yield return MemoryInAnotherProcess();
    }

    public static string Memory()
    {
        var table = Synthetic.Largest();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        OpinionMapper.Map(table, Cold);
        using var process = Process.GetCurrentProcess();
        return $"Peak memory of a process that draws the largest conversation and maps it cold: {process.PeakWorkingSet64 >> 20} MiB (to reach: 200).";
    }

    private static string MemoryInAnotherProcess()
    {
        // Started as "dotnet program.dll", the program is an argument of its host.
        string[] arguments = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Figures).Assembly.Location, "memory"] : ["memory"];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return line;
    }

    private static string OneVote(VoteTable table, string name)
    {
        var live = new LiveMap(Cold);
        for (var i = 0; i < table.People.Count; i++)
        {
            for (var j = 0; j < table.Statements.Count; j++)
            {
                if (table.AnswerOf(i, j) is { } answer)
                    live.Add(table.People[i], table.Statements[j].Id, answer, 0);
            }
        }

        live.Recompute();
        var most = table.People.Select((id, i) => (id, Votes: table.VotesOf(i))).MaxBy(person => person.Votes).id;
        var time = 1L;
        var measured = Measurement.Of(() =>
        {
            for (var i = 0; i < 1000; i++)
                live.Add(most, table.Statements[i % table.Statements.Count].Id, (Answer)((i % 3) - 1), time++);
        });
        return Line("One vote of the person with the most (mean of 1,000)", name, measured with { Processor = measured.Processor / 1000, Median = measured.Median / 1000, Clock = measured.Clock / 1000 }, 0.001, "");
    }

    private static string Line(string work, string conversation, Measurement measured, double? reach, string peers, bool clock = false) =>
        $"| {work} | {conversation} | **{measured.Processor:G3}** | {measured.Median:G3} of {measured.Times} | {measured.Clock:G3} | {reach} | {(reach is null ? "" : (clock ? measured.Clock : measured.Processor) <= reach ? "yes" : "no")} | {peers} |";

    private static VoteTable Read(string folder)
    {
        var votes = Path.Combine(folder, "votes.csv");
        using var stream = File.OpenRead(File.Exists(votes) ? votes : Path.Combine(folder, "participants-votes.csv"));
        using var comments = File.OpenRead(Path.Combine(folder, "comments.csv"));
        return PolisReader.Read(stream, "votes", comments, "comments.csv", TimeProvider.System.GetUtcNow()).Votes;
    }
}
