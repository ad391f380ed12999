namespace Folkmoot.Counting;

/// <summary>What the comparison of Equal Shares with greedy by votes found. People are summed weights.</summary>
/// <param name="Criterion">By what a voter prefers one result.</param>
/// <param name="PreferEqualShares">Voters who prefer the result of Equal Shares.</param>
/// <param name="PreferGreedy">Voters who prefer the greedy result.</param>
/// <param name="OtherWinners">Winners of the result that was not chosen, in its order of purchase.</param>
public sealed record ComparisonOutcome(Comparison Criterion, long PreferEqualShares, long PreferGreedy, IReadOnlyList<string> OtherWinners)
{
    /// <summary>Whether greedy replaced Equal Shares: strictly more voters prefer it.</summary>
    public bool GreedyReplacedEqualShares => PreferGreedy > PreferEqualShares;
}
