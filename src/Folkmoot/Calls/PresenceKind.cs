namespace Folkmoot.Calls;

/// <summary>What a member of a panel did at a decision.</summary>
public enum PresenceKind
{
    Absent,

    /// <summary>Kept out because of an interest.</summary>
    Excluded,

    For,

    Against,

    Abstained,
}
