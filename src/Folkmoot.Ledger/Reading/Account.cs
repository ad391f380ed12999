namespace Folkmoot.Ledger;

/// <summary>An account as the reader meets it: one object for one path.</summary>
internal sealed class Account(int index, Posting account)
{
    /// <summary>Its place among the accounts, counted from 0 in the order in which they were met.</summary>
    public int Index { get; } = index;

    public Pot Pot { get; } = account.Pot;

    public string Lot { get; } = account.Lot;
}
