namespace Folkmoot.Savings;

/// <summary>What was promised out of savings, what came of it, and what is kept free for the rest, in minor units.</summary>
/// <param name="Rule">The part that is to be kept free; null while nothing is decided.</param>
/// <param name="Promised">What was promised, the newest first.</param>
/// <param name="Kept">What the journal keeps free.</param>
/// <param name="Unfound">What was claimed as money for years that are over, less what was verified of it.</param>
public sealed record ReserveView(SavingsReserve? Rule, IReadOnlyList<PromisedSaving> Promised, long Kept, long Unfound)
{
    private const int Basis = 10_000;

    /// <summary>Promised and not come.</summary>
    public long Open => Promised.Sum(one => one.Open);

    /// <summary>What is to be kept free, rounded up to the whole unit.</summary>
    public long Target => Needed(Open);

    /// <summary>What is missing of the reserve.</summary>
    public long Missing => Math.Max(0, Target - Kept);

    /// <summary>What is kept beyond what is needed.</summary>
    public long Spare => Math.Max(0, Kept - Target);

    /// <summary>What is to be kept free when so much is promised and has not come.</summary>
    public long Needed(long open) => Rule is null ? 0 : (long)((((Int128)open * Rule.Share) + Basis - 1) / Basis);
}
