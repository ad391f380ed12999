namespace Folkmoot.Ledger;

/// <summary>An account as the reader meets it.</summary>
/// <param name="table">Where all that is known of it stands.</param>
/// <param name="index">Its place among the accounts, counted from 0 in the order in which they were met.</param>
internal readonly struct Account(AccountTable table, int index) : IEquatable<Account>
{
    public int Index => index;

    public Pot Pot => new(Fund, Bucket, Holder, Part);

    public string Fund => table.NameAt(table.RowOf(index).Fund)!;

    public Bucket Bucket => table.RowOf(index).Bucket;

    public string Lot => table.NameAt(table.RowOf(index).Lot)!;

    public string? Holder => table.NameAt(table.RowOf(index).Holder);

    public string? Part => table.NameAt(table.RowOf(index).Part);

    /// <summary>The sums that all accounts of the same lot in the same fund share.</summary>
    public ref LotSums Sums => ref table.SumsAt(table.RowOf(index).LotInFund);

    public string Path => new Posting(Pot, Lot, 0).Account;

    public bool Equals(Account other) => index == other.Index;

    public override bool Equals(object? obj) => obj is Account other && Equals(other);

    public override int GetHashCode() => index;
}
