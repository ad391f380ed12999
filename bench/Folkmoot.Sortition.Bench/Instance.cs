namespace Folkmoot.Sortition.Bench;

/// <summary>One line of the table of figures to reach: a pool, and the CPU seconds to reach and to aim for.</summary>
/// <param name="Name">Folder of the pool.</param>
/// <param name="Seats">Seats of a panel.</param>
/// <param name="Peers">CPU seconds of other software, from our research and not from this run.</param>
/// <param name="SolveReach">To find the exact chances with their proof.</param>
/// <param name="SolveAim">The same.</param>
/// <param name="LayoutReach">To lay out 1,000 panels.</param>
/// <param name="LayoutAim">The same.</param>
internal sealed record Instance(string Name, int Seats, string Peers, double SolveReach, double SolveAim, double LayoutReach, double LayoutAim)
{
    private const string Tight = "hard: no slack, few panels";

    public static IReadOnlyList<Instance> All { get; } =
    [
        new("sf_fixture_22", 22, "4.6 to 8.3, short of the optimum", 0.05, 0.01, 1, 0.2),
        new("syn_n500_k50_f6", 50, "91", 0.3, 0.1, 5, 1),
        new("syn_n1000_k75_f6", 75, "not finished in 1,800; maximin alone 54 to 196", 1, 0.3, 15, 5),
        new("syn_n2000_k100_f7", 100, "maximin not finished in 1,500", 3, 1, 60, 10),
        new("syn_n5000_k100_f6", 100, "-", 20, 8, 600, 120),
        new("syn_n20000_k150_f8", 150, "none can", 20, 8, 600, 120),
        new("st_1", 7, Tight, 1, 0.1, 10, 1),
        new("st_2", 8, Tight, 1, 0.1, 10, 1),
        new("st_3", 9, Tight, 1, 0.1, 10, 1),
        new("st_4", 10, Tight, 1, 0.1, 10, 1),
        new("st_5", 11, Tight, 1, 0.1, 10, 1),
        new("st_6", 12, Tight, 1, 0.1, 10, 1),
        new("st_7", 13, Tight, 1, 0.1, 10, 1),
        new("st_8", 14, Tight, 1, 0.1, 10, 1),
        new("st_9", 6, Tight, 1, 0.1, 10, 1),
        new("st_10", 7, Tight, 1, 0.1, 10, 1),
        new("st_11", 8, Tight, 1, 0.1, 10, 1),
        new("st_12", 9, Tight, 1, 0.1, 10, 1),
    ];

    /// <summary>Prepares the lottery some times and returns a line of the report.</summary>
    public string Measure(string folder)
    {
        if (PoolFolder.Read(folder, Name) is not { } pool)
            return $"| {Name} | not here | | | | | | | | {Peers} |";
        var (solve, layout, verify, certificate) = (double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue);
        Lottery lottery = null!;
        var begun = Environment.CpuUsage.TotalTime;
        for (var turn = 0; turn < 8 && (turn < 2 || Environment.CpuUsage.TotalTime - begun < TimeSpan.FromSeconds(6)); turn++)
        {
            lottery = Lottery.Prepare(pool, new DrawSettings { Seats = Seats });
            (solve, layout) = (Math.Min(solve, lottery.SolveTime.TotalSeconds), Math.Min(layout, lottery.LayoutTime.TotalSeconds));
            var record = DrawRecord.Of(lottery).Drawn("bench");
            var before = Environment.CpuUsage.TotalTime;
            if (DrawVerifier.Verify(record) is [var finding, ..])
                return $"| {Name} | NOT HONEST: {finding} | | | | | | | | {Peers} |";
            verify = Math.Min(verify, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            before = Environment.CpuUsage.TotalTime;
            CertificateCheck.Run(record, []);
            certificate = Math.Min(certificate, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        var distinct = lottery.Panels.Select(panel => string.Join(' ', panel)).Distinct(StringComparer.Ordinal).Count();
        return $"| {Name} ({pool.People.Count}, {Seats}, {pool.Quotas.Features.Count}) | {lottery.Lowest}, {lottery.Chances.Distinct().Count()} levels, {lottery.Excluded.Count} on no panel, {distinct} different panels, " +
            $"{(lottery.Mixture.Count > 0 ? $"exact with {lottery.Mixture.Count} weights" : "bound proven, realised to within a panel")}{(lottery.Within > 0 ? $", {lottery.Within} panels off" : string.Empty)} " +
            $"| **{solve:G3}** | {Reached(solve, SolveReach, SolveAim)} ({SolveReach} / {SolveAim}) | **{layout:G3}** | {Reached(layout, LayoutReach, LayoutAim)} ({LayoutReach} / {LayoutAim}) | {certificate:G3} ({certificate / (solve + layout):P1}) | {verify:G3} | {Machine.PeakMebibytes()} | {Peers} |";
    }

    private static string Reached(double seconds, double reach, double aim) => seconds <= aim ? "aim" : seconds <= reach ? "reach" : "missed";
}
