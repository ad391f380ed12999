namespace Folkmoot.Sortition.Bench;

/// <summary>A pool from which several panels are drawn at once, or for whose panel people stand by.</summary>
/// <param name="Name">Folder of the pool.</param>
/// <param name="Seats">Seats of a panel.</param>
/// <param name="StandingBy">How many people stand by for one panel: about a fifth of its seats.</param>
internal sealed record SeveralInstance(string Name, int Seats, int StandingBy)
{
    public const int Draws = 2;
    private const int Turns = 2;

    public static IReadOnlyList<SeveralInstance> All { get; } =
    [
        new("sf_fixture_22", 22, 5),
        new("geneva_30", 30, 6),
        new("syn_n500_k50_f6", 50, 10),
        new("syn_n1000_k75_f6", 75, 15),
        new("syn_n2000_k100_f7", 100, 20),
        new("syn_n20000_k150_f8", 150, 30),
    ];

    /// <summary>A line about several panels at once.</summary>
    public string MeasureDraws(string folder)
    {
        if (PoolFolder.Read(folder, Name) is not { } pool)
            return $"| {Name} | not here | | | | |";
        var (solve, layout, verify) = (double.MaxValue, double.MaxValue, double.MaxValue);
        Lottery lottery = null!;
        for (var turn = 0; turn < Turns; turn++)
        {
            lottery = Lottery.Prepare(pool, new DrawSettings { Seats = Seats, Draws = Draws });
            (solve, layout) = (Math.Min(solve, lottery.SolveTime.TotalSeconds), Math.Min(layout, lottery.LayoutTime.TotalSeconds));
            var record = DrawRecord.Of(lottery).Drawn("bench");
            var (seconds, findings) = Machine.Time(() => DrawVerifier.Verify(record));
            if (findings is [var finding, ..])
                return $"| {Name} | NOT HONEST: {finding} | | | | |";
            verify = Math.Min(verify, seconds);
        }

        return $"| {Name} ({pool.People.Count}, {Draws} of {Seats}) | {lottery.Lowest}, " +
            $"{(lottery.Mixture.Count > 0 ? $"exact with {lottery.Mixture.Count} weights" : "bound proven, realised to within a draw")}{(lottery.Within > 0 ? $", {lottery.Within} draws off" : string.Empty)} " +
            $"| **{solve:G3}** | **{layout:G3}** | {verify:G3} | {Machine.PeakMebibytes()} |";
    }

    /// <summary>A line about people who stand by.</summary>
    public string MeasureStandingBy(string folder)
    {
        if (PoolFolder.Read(folder, Name) is not { } pool)
            return $"| {Name} | not here | | | | |";
        var rates = DropoutRates.Of(new Ratio(1, 10), new Ratio[pool.Quotas.Rows.Count]);
        var record = DrawRecord.Of(Lottery.Prepare(pool, new DrawSettings { Seats = Seats, Alternates = new AlternateSettings(StandingBy, rates) }));
        var (choose, verify) = (double.MaxValue, double.MaxValue);
        var drawn = record;
        for (var turn = 0; turn < Turns; turn++)
        {
            (var seconds, drawn) = Machine.Time(() => record.Drawn("bench"));
            choose = Math.Min(choose, seconds);
            (seconds, var findings) = Machine.Time(() => DrawVerifier.Verify(drawn));
            if (findings is [var finding, ..])
                return $"| {Name} | NOT HONEST: {finding} | | | | |";
            verify = Math.Min(verify, seconds);
        }

        var by = drawn.Result!.Alternates!;
        return $"| {Name} ({pool.People.Count}, {Seats}) | {StandingBy} stand by: {by.Missed} missed, at least {by.AtLeast}, {by.Without} without | {(by.IsSettled ? "yes" : "no")} | **{choose:G3}** | {verify:G3} | {Machine.PeakMebibytes()} |";
    }
}
