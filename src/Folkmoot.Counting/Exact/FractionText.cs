using System.Globalization;
using System.Numerics;

namespace Folkmoot.Counting;

internal static class FractionText
{
    public static string Decimal(BigInteger numerator, BigInteger denominator, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        var scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals);
        var rounded = ((scaled * 2) + denominator) / (denominator * 2);
        var digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = numerator.Sign < 0 && !rounded.IsZero ? "-" : "";
        return decimals == 0 ? sign + digits : string.Concat(sign, digits.AsSpan(0, digits.Length - decimals), ".", digits.AsSpan(digits.Length - decimals));
    }

    /// <summary>Within one unit in the last place of the quotient, however large the two integers.</summary>
    public static double ToDouble(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        // A quotient of at least 64 significant bits, so that only the last conversion rounds.
        var shift = 64 - (int)(BigInteger.Abs(numerator).GetBitLength() - denominator.GetBitLength());
        var quotient = shift >= 0 ? (numerator << shift) / denominator : numerator / (denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }
}
