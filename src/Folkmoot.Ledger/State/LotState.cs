namespace Folkmoot.Ledger;

internal sealed class LotState(LotOpened terms)
{
    public LotOpened Terms { get; } = terms;

    public Restriction Restriction { get; set; } = terms.Restriction;

    public int Version { get; set; } = 1;

    /// <summary>Released and not yet moved.</summary>
    public long Released { get; set; }

    public long Received { get; set; }

    public long FeesCharged { get; set; }

    /// <summary>The most that may be charged in all: the agreed part of what was received, rounded down.</summary>
    public long FeeLimit => (long)((Int128)Received * Terms.FeeBasisPoints / 10_000);
}
