namespace Folkmoot.Ballots.Settings;

/// <summary>How ballots are counted, in the names of the counting library and its command line.</summary>
public sealed record RuleSettings
{
    /// <summary>One of <see cref="RuleNames.All"/>.</summary>
    public string Name { get; init; } = "equal-shares";

    /// <summary>Equal Shares, with bounded overspending too, and the greatest total: what a proposal is worth to a voter who supports it: "cost", "cardinality", "points", "borda" or "score".</summary>
    public string Utility { get; init; } = "cost";

    /// <summary>Equal Shares: the share everybody starts with: "exact" or "floor".</summary>
    public string Start { get; init; } = "exact";

    /// <summary>Equal Shares, where all pay the same too: until when shares are raised: "off", "overspend" or (with equal-shares alone) "exhaustive-supported".</summary>
    public string Add1 { get; init; } = "overspend";

    /// <summary>Equal Shares: by how many whole units of the currency shares are raised.</summary>
    public long Step { get; init; } = 1;

    /// <summary>Rules that leave money: what the rest of it buys: "none", "by-votes" or "by-density".</summary>
    public string Complete { get; init; } = "none";

    /// <summary>Equal Shares: whether the result is held against greedy: "none", "approvals" or "exclusion".</summary>
    public string Compare { get; init; } = "none";

    /// <summary>Greedy and Phragmén: what happens at a proposal that does not fit: "skip" or "stop".</summary>
    public string Misfit { get; init; } = "skip";

    /// <summary>The published minimum of votes (or points) a proposal needs; 0 for none.</summary>
    public long MinimumVotes { get; init; }

    /// <summary>What decides ties, the first key first; the number decides what is still tied.</summary>
    public IReadOnlyList<string> Tie { get; init; } = ["cost", "votes"];
}
