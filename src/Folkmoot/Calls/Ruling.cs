namespace Folkmoot.Calls;

/// <summary>What the chair decides about an indirect interest.</summary>
public enum Ruling
{
    /// <summary>It is noted, and the member takes part.</summary>
    Note,

    /// <summary>The member reads and talks, and neither scores nor votes.</summary>
    NoScore,

    /// <summary>The member leaves.</summary>
    Leave,
}
