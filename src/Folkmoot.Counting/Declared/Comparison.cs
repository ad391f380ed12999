namespace Folkmoot.Counting;

/// <summary>Holding the result of Equal Shares against that of greedy by votes, which replaces it only if strictly more voters prefer it.</summary>
public enum Comparison
{
    /// <summary>No comparison.</summary>
    None,

    /// <summary>A voter prefers the result with more winners that the ballot names.</summary>
    Approvals,

    /// <summary>A voter prefers a result with a winner that the ballot names over one without.</summary>
    Exclusion,
}
