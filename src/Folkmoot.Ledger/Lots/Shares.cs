namespace Folkmoot.Ledger;

/// <summary>Splits an amount in proportion to weights, to the penny.</summary>
public static class Shares
{
    /// <summary>
    /// Each share is its exact proportion rounded down; the pennies left go one each to the largest remainders (Hamilton's method), among equal
    /// remainders to the earlier one. The shares sum to the amount; no share exceeds its weight while the amount does not exceed their sum. O(n log n).
    /// </summary>
    /// <param name="amount">What is split; 0 or more.</param>
    /// <param name="weights">Each 0 or more; their sum is above 0 unless the amount is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount or weight is below 0, or nothing can carry the amount.</exception>
    public static long[] Split(long amount, IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        UInt128 total = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total += (UInt128)weight;
        }

        var shares = new long[weights.Count];
        if (amount == 0)
            return shares;
        if (total == 0)
            throw new ArgumentOutOfRangeException(nameof(weights), "No weight is above 0.");
        var remainders = new UInt128[weights.Count];
        var left = amount;
        for (var at = 0; at < shares.Length; at++)
        {
            (var share, remainders[at]) = UInt128.DivRem((UInt128)amount * (UInt128)weights[at], total);
            shares[at] = (long)share;
            left -= shares[at];
        }

        foreach (var at in Enumerable.Range(0, shares.Length).OrderByDescending(at => remainders[at]).ThenBy(at => at).Take((int)left))
            shares[at]++;
        return shares;
    }
}
