using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Two whole numbers between which a number lies when it is counted in parts of a power of two.</summary>
internal readonly record struct Interval(BigInteger Low, BigInteger High)
{
    public static Interval Zero { get; } = new(BigInteger.Zero, BigInteger.Zero);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    public static Interval operator *(Interval a, BigInteger factor) =>
        factor.Sign >= 0 ? new(a.Low * factor, a.High * factor) : new(a.High * factor, a.Low * factor);

    /// <summary>The quotient by a whole number above zero.</summary>
    public static Interval operator /(Interval a, BigInteger divisor) => new(Floor(a.Low, divisor), Ceiling(a.High, divisor));

    /// <summary>The quotient rounded down; the divisor is above zero.</summary>
    public static BigInteger Floor(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The quotient rounded up; the divisor is above zero.</summary>
    public static BigInteger Ceiling(BigInteger dividend, BigInteger divisor) => -Floor(-dividend, divisor);
}
