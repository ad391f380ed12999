namespace Folkmoot.Ledger;

/// <summary>What the entry at hand posts for a lot in a fund, which must come to 0.</summary>
internal struct LotSums
{
    public long All;

    public long Promised;
}
