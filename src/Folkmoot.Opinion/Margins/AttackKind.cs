namespace Folkmoot.Opinion;

/// <summary>What a co-ordinated bloc of accounts does.</summary>
public enum AttackKind
{
    /// <summary>Disagrees with the sixty most shared statements, passing on one in twenty, to make a group of its own with a veto.</summary>
    Veto,

    /// <summary>Agrees with the thirty least shared statements and disagrees with the thirty most shared, to turn the order round.</summary>
    Inversion,

    /// <summary>Answers like members of the smallest party, but against the ten most shared statements.</summary>
    Mimicry,

    /// <summary>Joins one group, counted as its members, and answers one statement against it. The groups are taken as fixed, which is the best the bloc can hope for.</summary>
    Infiltration,
}
