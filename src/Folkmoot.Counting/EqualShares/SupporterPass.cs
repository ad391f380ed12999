using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Folkmoot.Counting;

/// <summary>What one pass over the supporters of a project found at a trial price. All in doubles.</summary>
/// <param name="PoorMoney">Money of those who have no more than price times value.</param>
/// <param name="RichMoney">Money of the others.</param>
/// <param name="RichValue">Their weight times value; a whole number.</param>
/// <param name="LeastRich">The smallest ratio of money to value among them; with differing values the smallest margin money - price * value.</param>
/// <param name="MostPoor">The largest ratio among the poor; with differing values the largest (negative) margin.</param>
/// <param name="Broke">Entries without any money.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PassSums(double PoorMoney, double RichMoney, double RichValue, double LeastRich, double MostPoor, int Broke);

/// <summary>
/// The inner loop of Equal Shares, four entries at a time. Sums have four lanes, so with n entries each is within (n / 4 + 8) units of 2^-53 of
/// its size; the certificates of <see cref="SharesRun"/> build on that.
/// </summary>
internal static class SupporterPass
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PassSums Units(ReadOnlySpan<int> groups, ReadOnlySpan<int> weights, double[] money, double price)
    {
        var trial = Vector256.Create(price);
        var (poor, rich, value) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (least, most) = (Vector256.Create(double.PositiveInfinity), Vector256<double>.Zero);
        var broke = Vector256<long>.Zero;
        ref var balance = ref MemoryMarshal.GetArrayDataReference(money);
        ref var group = ref MemoryMarshal.GetReference(groups);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        unchecked
        {
            for (var i = 0; i < groups.Length; i += SupporterLists.Lane)
            {
                var left = Load(ref balance, ref Unsafe.Add(ref group, i));
                var people = Widen(ref Unsafe.Add(ref weight, i));
                var isRich = Vector256.GreaterThan(left, trial);
                var held = left * people;
                rich += Vector256.BitwiseAnd(isRich, held);
                poor += Vector256.AndNot(held, isRich);
                value += Vector256.BitwiseAnd(isRich, people);
                least = Vector256.Min(least, Vector256.ConditionalSelect(isRich, left, Vector256.Create(double.PositiveInfinity)));
                most = Vector256.Max(most, Vector256.AndNot(left, isRich));
                broke -= Vector256.Equals(left, Vector256<double>.Zero).AsInt64();
            }
        }

        return new PassSums(Vector256.Sum(poor), Vector256.Sum(rich), Vector256.Sum(value), Lowest(least), -Lowest(-most), (int)Vector256.Sum(broke));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PassSums Values(ReadOnlySpan<int> groups, ReadOnlySpan<int> weights, ReadOnlySpan<int> values, double[] money, double price)
    {
        var trial = Vector256.Create(price);
        var (poor, rich, value) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (least, most) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(double.NegativeInfinity));
        var broke = Vector256<long>.Zero;
        ref var balance = ref MemoryMarshal.GetArrayDataReference(money);
        ref var group = ref MemoryMarshal.GetReference(groups);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var worth = ref MemoryMarshal.GetReference(values);
        unchecked
        {
            for (var i = 0; i < groups.Length; i += SupporterLists.Lane)
            {
                var left = Load(ref balance, ref Unsafe.Add(ref group, i));
                var people = Widen(ref Unsafe.Add(ref weight, i));
                var points = Widen(ref Unsafe.Add(ref worth, i));
                var margin = left - (trial * points);
                var isRich = Vector256.GreaterThan(margin, Vector256<double>.Zero);
                var isBroke = Vector256.Equals(left, Vector256<double>.Zero);
                var held = left * people;
                rich += Vector256.BitwiseAnd(isRich, held);
                poor += Vector256.AndNot(held, isRich);
                value += Vector256.BitwiseAnd(isRich, people * points);
                least = Vector256.Min(least, Vector256.ConditionalSelect(isRich, margin, Vector256.Create(double.PositiveInfinity)));
                most = Vector256.Max(most, Vector256.ConditionalSelect(Vector256.BitwiseOr(isRich, isBroke), Vector256.Create(double.NegativeInfinity), margin));
                broke -= isBroke.AsInt64();
            }
        }

        return new PassSums(Vector256.Sum(poor), Vector256.Sum(rich), Vector256.Sum(value), Lowest(least), -Lowest(-most), (int)Vector256.Sum(broke));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ref double balance, ref int group)
    {
        unchecked
        {
            return Vector256.Create(
                Unsafe.Add(ref balance, group),
                Unsafe.Add(ref balance, Unsafe.Add(ref group, 1)),
                Unsafe.Add(ref balance, Unsafe.Add(ref group, 2)),
                Unsafe.Add(ref balance, Unsafe.Add(ref group, 3)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Widen(ref int whole)
    {
        var four = Vector128.LoadUnsafe(ref whole);
        if (Avx.IsSupported)
        {
            return Avx.ConvertToVector256Double(four);
        }

        var (lower, upper) = Vector128.Widen(four);
        return Vector256.Create(Vector128.ConvertToDouble(lower), Vector128.ConvertToDouble(upper));
    }

    private static double Lowest(Vector256<double> lanes) =>
        Math.Min(Math.Min(lanes[0], lanes[1]), Math.Min(lanes[2], lanes[3]));
}
