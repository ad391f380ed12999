namespace Folkmoot.Feasibility;

/// <summary>What officers say of an idea.</summary>
public enum Judgement
{
    /// <summary>Nothing yet; the clock runs.</summary>
    Pending,

    /// <summary>It can be done for the stated cost and stands on the ballot.</summary>
    Feasible,

    /// <summary>It can be done if something changes; its author is asked.</summary>
    NeedsChange,

    NotFeasible,
}
