using Folkmoot.Opinion.Polis;

namespace Folkmoot.Opinion.Routing;

/// <summary>
/// Weights that serve three aims: late statements catch up in exposure, answers are spent where a verdict is open, and groups see what they have seen too little of. Every statement
/// keeps a base weight, so no chance is ever nil and rates can be weighted by it.
/// </summary>
public sealed record RoutingAims
{
    /// <summary>Weight that every statement has. Default 100.</summary>
    public int Base { get; init; } = 100;

    /// <summary>Weight added to a statement that nobody has seen; it falls to a half at <see cref="ExposureWanted"/>. Default 300.</summary>
    public int Exposure { get; init; } = 300;

    /// <summary>People who should have seen a statement. Default 30.</summary>
    public int ExposureWanted { get; init; } = 30;

    /// <summary>Weight added to a statement of which nothing is known, less the surer the verdict; none once a majority is sure. Default 300.</summary>
    public int OpenVerdict { get; init; } = 300;

    /// <summary>Weight added to a statement that nobody of the group of the one who asks has seen. Default 300.</summary>
    public int Group { get; init; } = 300;

    /// <summary>People of each group who should have seen a statement. Default 10.</summary>
    public int GroupWanted { get; init; } = 10;

    /// <summary>Weights are rounded to whole multiples of it, at least one. A coarse grain has few different weights, so that what was weighed at a draw can be kept in little room. Default 1.</summary>
    public int Grain { get; init; } = 1;

    /// <summary>The weights of some statements. O(statements).</summary>
    /// <param name="candidates">What could be shown.</param>
    public IReadOnlyList<RoutingWeight> WeightsOf(IEnumerable<RoutingCandidate> candidates) => [.. candidates.Select(candidate => new RoutingWeight(candidate.Statement, WeightOf(candidate)))];

    /// <summary>Weights as Polis has them, times 1000 and rounded, at least 1.</summary>
    /// <param name="statements">Statements with their tallies, their distance from the middle of the map, and whether they are about the person.</param>
    public static IReadOnlyList<RoutingWeight> AsPolis(IEnumerable<(Statement Statement, Tally Tally, double Extremity)> statements) =>
        [.. statements.Select(entry => new RoutingWeight(entry.Statement.Id, Math.Max(1, (long)Math.Round(1000 * PolisTests.Priority(entry.Tally, entry.Extremity, entry.Statement.IsMeta)))))];

    private long WeightOf(RoutingCandidate candidate)
    {
        var seen = candidate.Tally.Seen;
        var (lower, upper) = (BetaLaw.Quantile(candidate.Tally.Agree, seen, Agreement.Tail), BetaLaw.Quantile(candidate.Tally.Agree, seen, 1 - Agreement.Tail));
        var open = lower < 0.5 && upper > 0.5 ? upper - lower : 0;
        var lacking = candidate.SeenInGroup is { } inGroup && GroupWanted > 0 ? Math.Max(0, GroupWanted - inGroup) / (double)GroupWanted : 0;
        var weight = Base + (long)Math.Round((Exposure * (double)ExposureWanted / (ExposureWanted + seen)) + (OpenVerdict * open) + (Group * lacking));
        return Math.Max(1, (weight + (Grain / 2)) / Grain) * Grain;
    }
}
