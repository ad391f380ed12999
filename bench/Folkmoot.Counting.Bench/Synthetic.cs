using System.Diagnostics;
using System.Globalization;
using System.Text;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Counting.Bench;

/// <summary>Elections of any size drawn from a seed: 200 projects of falling popularity, ballots with one to ten approvals.</summary>
internal static class Synthetic
{
    private const int Projects = 200;
    private const int LongestBallot = 10;
    private const int Seed = 2026;

    /// <summary>Measures every size in a process of its own, so that the peak of memory is that of the size alone.</summary>
    public static IEnumerable<string> Growth(IEnumerable<int> sizes)
    {
        yield return "| ballots | file MB | different ballots | read and group, CPU s | one run, CPU s | Add1, CPU s | shares | winners | exact comparisons | read, group, Add1: CPU s | peak MB |";
        yield return "|---|---|---|---|---|---|---|---|---|---|---|";
        foreach (var ballots in sizes)
        {
            var path = Path.Combine(Path.GetTempPath(), $"synthetic-{ballots}.pb");
            try
            {
                Write(path, ballots);
                yield return InOwnProcess(path);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Reads and counts one file, once, as a command line would.</summary>
    public static string Measure(string path)
    {
        var start = Environment.CpuUsage.TotalTime;
        var election = PabulibReader.Read(path).Election;
        var read = Environment.CpuUsage.TotalTime;
        var scan = Counter.Count(election, new EqualSharesRule { Add1 = Add1.Overspend });
        var scanned = Environment.CpuUsage.TotalTime;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 >> 20;
        Counter.Count(election, new EqualSharesRule());
        var ran = Environment.CpuUsage.TotalTime;
        return $"| {election.BallotCount} | {new FileInfo(path).Length >> 20} | {election.GroupCount} | {(read - start).TotalSeconds:F3} | {(ran - scanned).TotalSeconds:F3} " +
            $"| {(scanned - read).TotalSeconds:F3} | {scan.Steps} | {scan.Winners.Count} | {scan.ExactComparisons} | **{(scanned - start).TotalSeconds:F3}** | {peak} |";
    }

    private static string InOwnProcess(string path)
    {
        string[] arguments = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Synthetic).Assembly.Location, "synthetic", path] : ["synthetic", path];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return line;
    }

    private static void Write(string path, int ballots)
    {
        var random = new Random(Seed);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.Write($"META\nkey;value\ndescription;drawn from the seed {Seed}\ncountry;none\nunit;none\ninstance;{ballots}\n");
        file.Write($"num_projects;{Projects}\nnum_votes;{ballots}\nbudget;{50L * ballots}\nvote_type;approval\nrule;unknown\ndate_begin;2026\ndate_end;2026\nPROJECTS\nproject_id;cost\n");
        var threshold = new double[Projects];
        var total = 0.0;
        for (var project = 0; project < Projects; project++)
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"p{project:D3};{(long)(ballots * (0.2 + (2 * random.NextDouble())))}\n"));
            total += 1.0 / (project + 8);
            threshold[project] = total;
        }

        file.Write("VOTES\nvoter_id;vote\n");
        var line = new StringBuilder();
        var named = new HashSet<int>();
        for (var ballot = 0; ballot < ballots; ballot++)
        {
            line.Clear().Append(ballot).Append(';');
            named.Clear();
            for (var i = random.Next(1, LongestBallot + 1); i > 0; i--)
            {
                var at = Array.BinarySearch(threshold, random.NextDouble() * total);
                var project = Math.Min(Projects - 1, at < 0 ? ~at : at);
                if (named.Add(project))
                {
                    line.Append(named.Count > 1 ? "," : "").Append('p').Append((project / 100) % 10).Append((project / 10) % 10).Append(project % 10);
                }
            }

            file.Write(line.Append('\n'));
        }
    }
}
