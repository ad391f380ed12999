using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>A polynomial of degree 5 at most in w with w⁶ = 1 + u, over <see cref="Fp2"/>: the field in which pairings have their values.</summary>
internal sealed class Fp12
{
    private const int Degree = 6;

    /// <summary>(1 + u) to the power of i(p - 1)/6: what raising to the power of the prime p multiplies the coefficient of wⁱ by.</summary>
    private static readonly Fp2[] FrobeniusFactors = [.. Enumerable.Range(0, Degree).Select(i => Fp2.Xi.Power(i * (Fp.Prime - 1) / Degree))];

    private readonly Fp2[] _coefficients;

    private Fp12(Fp2[] coefficients) => _coefficients = coefficients;

    public static Fp12 One { get; } = Of((0, Fp2.One));

    public bool IsOne => _coefficients.AsSpan().SequenceEqual(One._coefficients);

    /// <summary>The coefficient of wⁱ.</summary>
    public Fp2 this[int i] => _coefficients[i];

    /// <summary>The element to the power of p⁶: w becomes -w. In the subgroup that <see cref="Pairing"/> ends in, it is the inverse.</summary>
    public Fp12 Conjugate => new([.. _coefficients.Select((coefficient, i) => i % 2 == 0 ? coefficient : -coefficient)]);

    /// <summary>The element with the coefficients that are given, and 0 for the others.</summary>
    public static Fp12 Of(params ReadOnlySpan<(int Power, Fp2 Coefficient)> terms)
    {
        var coefficients = new Fp2[Degree];
        foreach (var (power, coefficient) in terms)
            coefficients[power] = coefficient;
        return new(coefficients);
    }

    public static Fp12 operator *(Fp12 a, Fp12 b)
    {
        var (low, high) = (new Fp2[Degree], new Fp2[Degree]);
        for (var i = 0; i < Degree; i++)
        {
            for (var j = 0; j < Degree; j++)
            {
                if (a[i].IsZero || b[j].IsZero)
                    continue;
                var part = i + j < Degree ? low : high;
                part[(i + j) % Degree] += a[i] * b[j];
            }
        }

        return new([.. low.Zip(high, (below, above) => below + (above * Fp2.Xi))]);
    }

    /// <summary>The element to the power of the prime.</summary>
    public Fp12 Frobenius() => new([.. _coefficients.Select((coefficient, i) => coefficient.Conjugate * FrobeniusFactors[i])]);

    /// <summary>One divided by the element, which is not 0: its five other conjugates over <see cref="Fp2"/>, divided by the product of all six.</summary>
    public Fp12 Inverse()
    {
        var (others, conjugate) = (One, this);
        for (var i = 1; i < Degree; i++)
        {
            conjugate = conjugate.Frobenius().Frobenius();
            others *= conjugate;
        }

        return others * Of((0, (this * others)[0].Inverse()));
    }

    public Fp12 Power(BigInteger exponent)
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
}
