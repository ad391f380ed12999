using System.Diagnostics;

namespace Folkmoot.Counting.Bench;

/// <summary>Elections of any size drawn from a seed: 200 projects of falling popularity, ballots with one to ten approvals.</summary>
internal static class Synthetic
{
    private const int Projects = 200;
    private const int LongestBallot = 10;
    private const int Seed = 2026;

    public static void Measure(int ballots)
    {
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var election = Draw(ballots);
        var drawn = Environment.CpuUsage.TotalTime;
        var one = Counter.Count(election, new EqualSharesRule());
        var counted = Environment.CpuUsage.TotalTime;
        var scan = Counter.Count(election, new EqualSharesRule { Add1 = Add1.Overspend });
        var scanned = Environment.CpuUsage.TotalTime;
        Console.WriteLine(
            $"| {ballots} | {election.GroupCount} | {(drawn - before).TotalSeconds:F3} | {(counted - drawn).TotalSeconds:F3} | {one.Winners.Count} " +
            $"| {(scanned - counted).TotalSeconds:F3} | {scan.Steps} | {scan.Winners.Count} | {scan.ExactComparisons} " +
            $"| {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} | {clock.Elapsed.TotalSeconds:F1} |");
    }

    private static Election Draw(int ballots)
    {
        var random = new Random(Seed);
        var builder = new ElectionBuilder(BallotKind.Approval, 50L * ballots);
        var threshold = new double[Projects];
        var total = 0.0;
        for (var project = 0; project < Projects; project++)
        {
            builder.AddProject($"p{project:D3}", (long)(ballots * (0.2 + (2 * random.NextDouble()))));
            total += 1.0 / (project + 8);
            threshold[project] = total;
        }

        Span<int> choices = stackalloc int[LongestBallot];
        for (var ballot = 0; ballot < ballots; ballot++)
        {
            var length = random.Next(1, LongestBallot + 1);
            for (var i = 0; i < length; i++)
            {
                var at = Array.BinarySearch(threshold, random.NextDouble() * total);
                choices[i] = Math.Min(Projects - 1, at < 0 ? ~at : at);
            }

            builder.AddBallot(choices[..length]);
        }

        return builder.Build();
    }
}
