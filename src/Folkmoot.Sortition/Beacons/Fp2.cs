using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>A + B·u with u² = -1, over <see cref="Fp"/>.</summary>
internal readonly record struct Fp2(Fp A, Fp B) : IFieldElement<Fp2>
{
    /// <summary>1 + u, whose sixth root makes <see cref="Fp12"/>.</summary>
    public static readonly Fp2 Xi = new(Fp.One, Fp.One);

    public static readonly Fp2 Three = new(Fp.Of(3), Fp.Zero);

    public static Fp2 Zero => new(Fp.Zero, Fp.Zero);

    public static Fp2 One => new(Fp.One, Fp.Zero);

    public static int Length => 2 * Fp.Length;

    public bool IsZero => A.IsZero && B.IsZero;

    public bool IsOdd => A.IsZero ? B.IsOdd : A.IsOdd;

    public bool IsUpper => B.IsZero ? A.IsUpper : B.IsUpper;

    /// <summary>The element to the power of the prime.</summary>
    public Fp2 Conjugate => new(A, -B);

    public static Fp2 operator +(Fp2 a, Fp2 b) => new(a.A + b.A, a.B + b.B);

    public static Fp2 operator -(Fp2 a, Fp2 b) => new(a.A - b.A, a.B - b.B);

    public static Fp2 operator -(Fp2 a) => new(-a.A, -a.B);

    public static Fp2 operator *(Fp2 a, Fp2 b)
    {
        var (low, high) = (a.A * b.A, a.B * b.B);
        return new(low - high, ((a.A + a.B) * (b.A + b.B)) - low - high);
    }

    public static Fp2 operator *(Fp2 a, Fp b) => new(a.A * b, a.B * b);

    /// <summary>In a compressed point B comes first.</summary>
    public static Fp2? Read(ReadOnlySpan<byte> bytes) =>
        Fp.Read(bytes[..Fp.Length]) is { } b && Fp.Read(bytes[Fp.Length..]) is { } a ? new(a, b) : null;

    public static Fp2 Reduce(ReadOnlySpan<byte> bytes) => new(Fp.Reduce(bytes[..(bytes.Length / 2)]), Fp.Reduce(bytes[(bytes.Length / 2)..]));

    public Fp2 Inverse() => Conjugate * Norm.Inverse();

    /// <summary>A root from those of the norm and of half of A more or less that root: (x + yu)² has the norm (x² + y²)² and the first part x² - y².</summary>
    public Fp2? SquareRoot()
    {
        if (B.IsZero)
            return A.SquareRoot() is { } real ? new(real, Fp.Zero) : new(Fp.Zero, (-A).SquareRoot()!.Value);
        if (Norm.SquareRoot() is not { } norm)
            return null;
        var half = Fp.Of(2).Inverse();
        var x = ((A + norm) * half).SquareRoot() ?? ((A - norm) * half).SquareRoot()!.Value;
        return new(x, B * half * x.Inverse());
    }

    public Fp2 Power(BigInteger exponent)
    {
        var power = One;
        for (var bit = (int)exponent.GetBitLength() - 1; bit >= 0; bit--)
        {
            power *= power;
            if (!((exponent >> bit) & 1).IsZero)
                power *= this;
        }

        return power;
    }

    private Fp Norm => (A * A) + (B * B);
}
