using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>The inner loop of Exact Equal Shares: counts the supporters of a project by what they have spent, four at a time and without branches.</summary>
internal static class SpentPass
{
    private const int Lane = 4;

    /// <summary>How many have spent less than the least, and whether anybody lies between that and the most. Weights are whole numbers below 2^53, so sums are exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (long Below, bool AnyBetween) Count(ReadOnlySpan<int> groups, ReadOnlySpan<int> weights, double[] spent, double least, double most)
    {
        unchecked
        {
            ref var amount = ref MemoryMarshal.GetArrayDataReference(spent);
            ref var group = ref MemoryMarshal.GetReference(groups);
            ref var weight = ref MemoryMarshal.GetReference(weights);
            var (low, high) = (Vector256.Create(least), Vector256.Create(most));
            var below = Vector256<double>.Zero;
            var between = Vector256<double>.Zero;
            var at = 0;
            for (; at <= groups.Length - Lane; at += Lane)
            {
                var four = Vector256.Create(
                    Unsafe.Add(ref amount, Unsafe.Add(ref group, at)),
                    Unsafe.Add(ref amount, Unsafe.Add(ref group, at + 1)),
                    Unsafe.Add(ref amount, Unsafe.Add(ref group, at + 2)),
                    Unsafe.Add(ref amount, Unsafe.Add(ref group, at + 3)));
                var isBelow = Vector256.LessThan(four, low);
                below += isBelow & SupporterPass.Widen(ref Unsafe.Add(ref weight, at));
                between |= Vector256.AndNot(Vector256.LessThanOrEqual(four, high), isBelow);
            }

            var (sum, any) = ((long)Vector256.Sum(below), between != Vector256<double>.Zero);
            for (; at < groups.Length; at++)
            {
                sum += spent[groups[at]] < least ? weights[at] : 0;
                any |= spent[groups[at]] >= least && spent[groups[at]] <= most;
            }

            return (sum, any);
        }
    }
}
