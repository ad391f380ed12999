namespace Folkmoot.Assurance;

/// <summary>What became of a promise.</summary>
public enum PromiseState
{
    /// <summary>It was done.</summary>
    Kept,

    /// <summary>Something else is done instead, or later.</summary>
    Changed,

    /// <summary>It is not done.</summary>
    Broken,
}
