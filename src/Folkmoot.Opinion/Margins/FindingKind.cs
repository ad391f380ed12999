namespace Folkmoot.Opinion;

/// <summary>A kind of finding that somebody may want to overturn.</summary>
public enum FindingKind
{
    /// <summary>The groups: overturned when the people fall into others (adjusted Rand index below the stability needed).</summary>
    Groups,

    /// <summary>A statement that all agree with: overturned when it is no consensus any more, or not among the first ten.</summary>
    Agreed,

    /// <summary>A statement that all disagree with: overturned likewise.</summary>
    Rejected,

    /// <summary>A statement that sets a group apart: overturned when most of the group no longer say so, or chance explains it.</summary>
    Representative,

    /// <summary>A statement that divides: overturned when the gap may be nil.</summary>
    Divisive,
}
