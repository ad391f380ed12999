namespace Folkmoot.Ledger;

/// <summary>An account by the numbers of its names: no references, so that a million of them are no work for the collector of garbage.</summary>
/// <param name="Fund">Number of the fund's name.</param>
/// <param name="Lot">Number of the lot's name.</param>
/// <param name="Holder">Number of the holder's name; below 0 for none.</param>
/// <param name="Part">Number of the part's name; below 0 for none.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="LotInFund">Number of the pair of fund and lot.</param>
internal readonly record struct AccountRow(int Fund, int Lot, int Holder, int Part, Bucket Bucket, int LotInFund);
