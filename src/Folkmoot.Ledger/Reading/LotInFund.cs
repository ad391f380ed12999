namespace Folkmoot.Ledger;

/// <summary>A lot in a fund, with the sums of the entry at hand, which must come to 0.</summary>
internal sealed class LotInFund
{
    public long All { get; set; }

    public long Promised { get; set; }
}
