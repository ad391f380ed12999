using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Average and median of amounts that many voters have.</summary>
internal readonly record struct WeightedAmounts(Fraction Average, Fraction Median)
{
    public static WeightedAmounts Of(Int128[] amounts, long[] weights)
    {
        var order = weights.AsSpan().ToArray();
        var sorted = amounts.AsSpan().ToArray();
        Array.Sort(sorted, order);
        var (total, voters) = (BigInteger.Zero, 0L);
        for (var i = 0; i < sorted.Length; i++)
        {
            total += (BigInteger)sorted[i] * order[i];
            voters += order[i];
        }

        return voters == 0
            ? default
            : new WeightedAmounts(Fraction.Of(total, voters), Fraction.Of((BigInteger)At(sorted, order, (voters - 1) / 2) + (BigInteger)At(sorted, order, voters / 2), 2));
    }

    /// <summary>The amount of the voter at a place, the lowest amount at place 0.</summary>
    private static Int128 At(Int128[] sorted, long[] weights, long place)
    {
        var at = 0;
        while (place >= weights[at])
        {
            place -= weights[at++];
        }

        return sorted[at];
    }
}
