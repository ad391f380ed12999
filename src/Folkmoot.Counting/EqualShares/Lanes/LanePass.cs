using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>As <see cref="PassSums"/>, for eight shares at once.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct LaneSums
{
    public Vector512<double> PoorMoney;
    public Vector512<double> RichMoney;
    public Vector512<double> RichValue;
    public Vector512<double> LeastRich;
    public Vector512<double> MostPoor;
    public int Broke;
}

/// <summary>
/// The inner loop of Equal Shares at eight shares at once: the lists are read once, and the eight balances of a voter lie on one cache line.
/// Sums run one after the other in blocks, so with n entries each is within (block + n / block + 8) units of 2^-53 of its size.
/// </summary>
internal static class LanePass
{
    /// <summary>Entries summed before the sum goes into the total.</summary>
    public const int Block = 256;

    public static LaneSums Units(ReadOnlySpan<int> groups, ReadOnlySpan<int> weights, LaneMoney money, Vector512<double> price, Vector512<double> active)
    {
        var sums = new LaneSums { LeastRich = Vector512.Create(double.PositiveInfinity) };
        ref var balance = ref money.First;
        for (var from = 0; from < groups.Length; from += Block)
        {
            UnitBlock(ref sums, ref balance, groups, weights, from, Math.Min(groups.Length, from + Block), price, active);
        }

        return sums;
    }

    public static LaneSums Values(
        ReadOnlySpan<int> groups, ReadOnlySpan<int> weights, ReadOnlySpan<int> values, LaneMoney money, Vector512<double> price, Vector512<double> active)
    {
        var sums = new LaneSums { LeastRich = Vector512.Create(double.PositiveInfinity), MostPoor = Vector512.Create(double.NegativeInfinity) };
        ref var balance = ref money.First;
        for (var from = 0; from < groups.Length; from += Block)
        {
            ValueBlock(ref sums, ref balance, groups, weights, values, from, Math.Min(groups.Length, from + Block), price, active);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UnitBlock(
        ref LaneSums sums, ref double balance, ReadOnlySpan<int> groups, ReadOnlySpan<int> weights, int from, int to, Vector512<double> price, Vector512<double> active)
    {
        unchecked
        {
            var (poor, rich, value) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            var (least, most) = (sums.LeastRich, sums.MostPoor);
            var infinity = Vector512.Create(double.PositiveInfinity);
            var broke = 0;
            for (var i = from; i < to; i++)
            {
                LaneMoney.Prefetch(ref balance, groups[Math.Min(i + LaneMoney.Ahead, groups.Length - 1)]);
                var left = Vector512.LoadUnsafe(ref Unsafe.Add(ref balance, (nint)groups[i] * LaneMoney.Lanes));
                var people = Vector512.Create((double)weights[i]);
                var isRich = Vector512.GreaterThan(left, price);
                var held = left * people;
                var heldByRich = Vector512.ConditionalSelect(isRich, held, Vector512<double>.Zero);
                rich += heldByRich;
                poor += held - heldByRich;
                value += Vector512.ConditionalSelect(isRich, people, Vector512<double>.Zero);
                least = Vector512.Min(least, Vector512.ConditionalSelect(isRich, left, infinity));
                most = Vector512.Max(most, Vector512.ConditionalSelect(isRich, Vector512<double>.Zero, left));
                broke += (left.AsInt64() & active.AsInt64()) == Vector512<long>.Zero ? 1 : 0;
            }

            sums.PoorMoney += poor;
            sums.RichMoney += rich;
            sums.RichValue += value;
            sums.LeastRich = least;
            sums.MostPoor = most;
            sums.Broke += broke;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ValueBlock(
        ref LaneSums sums, ref double balance, ReadOnlySpan<int> groups, ReadOnlySpan<int> weights, ReadOnlySpan<int> values, int from, int to, Vector512<double> price,
        Vector512<double> active)
    {
        unchecked
        {
            var (poor, rich, value) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            var (least, most) = (sums.LeastRich, sums.MostPoor);
            var infinity = Vector512.Create(double.PositiveInfinity);
            var broke = 0;
            for (var i = from; i < to; i++)
            {
                LaneMoney.Prefetch(ref balance, groups[Math.Min(i + LaneMoney.Ahead, groups.Length - 1)]);
                var left = Vector512.LoadUnsafe(ref Unsafe.Add(ref balance, (nint)groups[i] * LaneMoney.Lanes));
                var people = Vector512.Create((double)weights[i]);
                var points = Vector512.Create((double)values[i]);
                var margin = left - (price * points);
                var isRich = Vector512.GreaterThan(margin, Vector512<double>.Zero);
                var isBroke = Vector512.Equals(left, Vector512<double>.Zero);
                var held = left * people;
                var heldByRich = Vector512.ConditionalSelect(isRich, held, Vector512<double>.Zero);
                rich += heldByRich;
                poor += held - heldByRich;
                value += Vector512.ConditionalSelect(isRich, people * points, Vector512<double>.Zero);
                least = Vector512.Min(least, Vector512.ConditionalSelect(isRich, margin, infinity));
                most = Vector512.Max(most, Vector512.ConditionalSelect(isRich | isBroke, -infinity, margin));
                broke += (left.AsInt64() & active.AsInt64()) == Vector512<long>.Zero ? 1 : 0;
            }

            sums.PoorMoney += poor;
            sums.RichMoney += rich;
            sums.RichValue += value;
            sums.LeastRich = least;
            sums.MostPoor = most;
            sums.Broke += broke;
        }
    }
}
