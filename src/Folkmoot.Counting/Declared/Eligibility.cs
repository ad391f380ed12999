namespace Folkmoot.Counting;

/// <summary>The published conditions a project must meet before it can win. All given conditions must be met.</summary>
public sealed record Eligibility
{
    /// <summary>No condition.</summary>
    public static Eligibility Everything { get; } = new();

    /// <summary>Least votes (summed weight of ballots naming the project). Default 0.</summary>
    public long MinimumVotes { get; init; }

    /// <summary>Least score: summed points or scores, Borda with the last place worth 1, or votes where ballots have no values. Default 0.</summary>
    public long MinimumScore { get; init; }

    /// <summary>Least share of all ballots that name the project, from 0 to 1. Default 0.</summary>
    public Fraction MinimumShare { get; init; }

    /// <summary>
    /// Least ratio between a project's share of the ballots and its share of the budget; Świecie 2023 asked for 1/3, so a project costing
    /// all the money needed a third of the ballots. Default 0.
    /// </summary>
    public Fraction MinimumSharePerCostShare { get; init; }

    /// <summary>Ids the organiser has declared out (withdrawn, infeasible). Unknown ids are an error.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Eligibility? other) => other is not null && MinimumVotes == other.MinimumVotes && MinimumScore == other.MinimumScore
        && MinimumShare == other.MinimumShare && MinimumSharePerCostShare == other.MinimumSharePerCostShare
        && Excluded.SequenceEqual(other.Excluded, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MinimumVotes, MinimumScore, MinimumShare, MinimumSharePerCostShare, Excluded.Count);
}
