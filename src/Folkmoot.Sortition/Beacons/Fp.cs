using System.Globalization;
using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>A whole number modulo the prime of BLS12-381. Nothing here takes the same time for all numbers, which does no harm: none of them is secret.</summary>
internal readonly record struct Fp : IFieldElement<Fp>
{
    /// <summary>The prime: (x - 1)²(x⁴ - x² + 1)/3 + x for the curve's parameter x.</summary>
    public static readonly BigInteger Prime = Number("1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab");

    private static readonly BigInteger Half = Prime / 2;

    private Fp(BigInteger value) => Value = value;

    /// <summary>From 0 to the prime less 1.</summary>
    public BigInteger Value { get; }

    public static Fp Zero => new(BigInteger.Zero);

    public static Fp One => new(BigInteger.One);

    public static int Length => 48;

    public bool IsZero => Value.IsZero;

    public bool IsOdd => !Value.IsEven;

    public bool IsUpper => Value > Half;

    public static Fp operator +(Fp a, Fp b)
    {
        var sum = a.Value + b.Value;
        return new(sum >= Prime ? sum - Prime : sum);
    }

    public static Fp operator -(Fp a, Fp b)
    {
        var difference = a.Value - b.Value;
        return new(difference.Sign < 0 ? difference + Prime : difference);
    }

    public static Fp operator -(Fp a) => new(a.IsZero ? a.Value : Prime - a.Value);

    public static Fp operator *(Fp a, Fp b) => new(a.Value * b.Value % Prime);

    /// <summary>The element of a number, which may be negative or beyond the prime.</summary>
    public static Fp Of(BigInteger number)
    {
        var rest = number % Prime;
        return new(rest.Sign < 0 ? rest + Prime : rest);
    }

    /// <summary>The element of a number in hexadecimal.</summary>
    public static Fp Of(string hexadecimal) => Of(Number(hexadecimal));

    public static Fp? Read(ReadOnlySpan<byte> bytes) => Number(bytes) is var number && number < Prime ? new(number) : null;

    public static Fp Reduce(ReadOnlySpan<byte> bytes) => new(Number(bytes) % Prime);

    /// <summary>By the algorithm of Euclid, which is ten times as fast as a power.</summary>
    public Fp Inverse()
    {
        var (above, below, last, next) = (Prime, Value, BigInteger.Zero, BigInteger.One);
        while (!below.IsZero)
        {
            var (times, rest) = BigInteger.DivRem(above, below);
            (above, below, last, next) = (below, rest, next, last - (times * next));
        }

        return Of(last);
    }

    /// <summary>The prime is 3 modulo 4, so a power is a root wherever there is one.</summary>
    public Fp? SquareRoot()
    {
        var root = new Fp(BigInteger.ModPow(Value, (Prime + 1) / 4, Prime));
        return root * root == this ? root : null;
    }

    /// <summary>A number in hexadecimal, never negative.</summary>
    public static BigInteger Number(string hexadecimal) => BigInteger.Parse("0" + hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
