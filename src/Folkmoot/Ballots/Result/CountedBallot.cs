namespace Folkmoot.Ballots.Result;

/// <summary>A ballot that was counted, with the results of its lists in order.</summary>
public sealed record CountedBallot(BallotView Ballot, IReadOnlyList<ResultView> Results)
{
    /// <summary>The result of a list by its key, of the first for null; null when there is no such list.</summary>
    public ResultView? Of(string? key) => key is null ? Results[0] : Results.FirstOrDefault(r => string.Equals(r.List.Key, key, StringComparison.Ordinal));
}
