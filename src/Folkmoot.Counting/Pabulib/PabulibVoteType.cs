namespace Folkmoot.Counting.Pabulib;

/// <summary>The vote types of the .pb format.</summary>
public enum PabulibVoteType
{
    /// <summary>A set of approved projects.</summary>
    Approval,

    /// <summary>Exactly one project.</summary>
    ChooseOne,

    /// <summary>Projects in order, best first.</summary>
    Ordinal,

    /// <summary>A number of points shared among projects.</summary>
    Cumulative,

    /// <summary>A score for each named project; the others get the file's default score.</summary>
    Scoring,
}
