namespace Folkmoot.Ledger.Verification;

internal sealed class VerifiedLot(LotOpened terms)
{
    public int FeeBasisPoints { get; } = terms.FeeBasisPoints;

    public Restriction Restriction { get; set; } = terms.Restriction;

    public int Version { get; set; } = 1;

    public long Released { get; set; }

    public long Received { get; set; }

    public long Fees { get; set; }
}
