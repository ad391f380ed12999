namespace Folkmoot.Opinion;

/// <summary>What the moderators decided about a statement.</summary>
public enum Moderation
{
    /// <summary>Taken out; its votes stay on record and count nowhere.</summary>
    Rejected = -1,

    /// <summary>Nobody has decided yet; it takes part.</summary>
    Open = 0,

    /// <summary>Let in.</summary>
    Accepted = 1,
}
