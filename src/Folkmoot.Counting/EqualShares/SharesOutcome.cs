namespace Folkmoot.Counting;

/// <summary>One run at one share.</summary>
/// <param name="Share">What every voter started with, in minor units.</param>
/// <param name="Purchases">The purchases in order.</param>
/// <param name="RanOutIn">For every group of ballots the index of the purchase that took the last of its money, or <see cref="int.MaxValue"/>.</param>
internal sealed record SharesOutcome(Fraction Share, IReadOnlyList<Purchase> Purchases, int[] RanOutIn);
