namespace Folkmoot.Funds.Partners;

/// <summary>What a partner brings beside the pool's money.</summary>
public enum AlongsideKind
{
    /// <summary>Something that is not money, such as a room or somebody's time, with a value that somebody put on it.</summary>
    InKind,

    /// <summary>Money of its own that it spends itself towards the same outcomes.</summary>
    Aligned,
}
