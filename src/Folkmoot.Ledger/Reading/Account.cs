namespace Folkmoot.Ledger;

/// <summary>An account as the reader meets it: one object for one path.</summary>
internal sealed class Account(int index, Posting account, LotInFund lot)
{
    /// <summary>Its place among the accounts, counted from 0 in the order in which they were met.</summary>
    public int Index { get; } = index;

    public Pot Pot { get; } = account.Pot;

    public string Lot { get; } = account.Lot;

    /// <summary>What all accounts of the same lot in the same fund share.</summary>
    public LotInFund LotInFund { get; } = lot;

    public string Path => new Posting(Pot, Lot, 0).Account;
}
