namespace Folkmoot.Calls;

/// <summary>How a rule ends.</summary>
public enum VerdictKind
{
    Pass,

    /// <summary>It can be asked for, and something must be put right.</summary>
    Caveat,

    Fail,
}
