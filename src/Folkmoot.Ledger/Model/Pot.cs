namespace Folkmoot.Ledger;

/// <summary>One place where money can stand: a bucket of a fund and, where the bucket has them, its holder and part.</summary>
/// <param name="Fund">Id of the fund.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Holder">The round, grant or programme; null where the bucket has none.</param>
/// <param name="Part">The instalment or resident; null where the bucket has none.</param>
public readonly record struct Pot(string Fund, Bucket Bucket, string? Holder = null, string? Part = null);
