namespace Folkmoot.Counting;

/// <summary>What a ballot says.</summary>
public enum BallotKind
{
    /// <summary>A set of approved projects.</summary>
    Approval,

    /// <summary>Exactly one project (or none, on a blank ballot).</summary>
    ChooseOne,

    /// <summary>A set of approved projects whose summed cost was limited when the ballot was cast.</summary>
    Knapsack,

    /// <summary>Projects in order of preference, best first; projects not named are worth nothing.</summary>
    Ordinal,

    /// <summary>A limited number of points spread over projects (cumulative voting).</summary>
    Points,

    /// <summary>An independent score for each named project; scores may be negative.</summary>
    Score,
}
