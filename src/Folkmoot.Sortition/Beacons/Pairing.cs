namespace Folkmoot.Sortition;

/// <summary>The optimal ate pairing of BLS12-381, cubed: it takes a point of the subgroup of each curve to a root of 1, and multiples of the points to powers.</summary>
internal static class Pairing
{
    /// <summary>Whether the pairings of some pairs of points multiply to 1.</summary>
    public static bool IsOne(params ReadOnlySpan<(CurvePoint<Fp> P, CurvePoint<Fp2> Q)> pairs) => Value(pairs).IsOne;

    /// <summary>The product of the pairings of some pairs of points of the subgroups, none of them at infinity.</summary>
    public static Fp12 Value(params ReadOnlySpan<(CurvePoint<Fp> P, CurvePoint<Fp2> Q)> pairs)
    {
        var all = new ((Fp X, Fp Y) P, (Fp2 X, Fp2 Y) Q)[pairs.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = (pairs[i].P.Affine(), pairs[i].Q.Affine());
        return FinalExponentiation(Miller(all));
    }

    /// <summary>
    /// The loop of Miller over the bits of the curve's parameter, which is negative; hence the conjugate. The point Q lies on the twisted curve; (x, y) there is (x/w², y/w³) on the curve of P.
    /// What lies in a smaller field is left out, since the final exponentiation makes it 1.
    /// </summary>
    private static Fp12 Miller(((Fp X, Fp Y) P, (Fp2 X, Fp2 Y) Q)[] pairs)
    {
        var (f, at) = (Fp12.One, Array.ConvertAll(pairs, pair => pair.Q));
        for (var bit = (int)CurveConstants.Parameter.GetBitLength() - 2; bit >= 0; bit--)
        {
            f *= f;
            for (var i = 0; i < pairs.Length; i++)
            {
                var ((x, y), (p, q)) = (at[i], pairs[i]);
                f *= Step(ref at[i], (x, y), Fp2.Three * x * x * (y + y).Inverse(), p);
                if (!((CurveConstants.Parameter >> bit) & 1).IsZero)
                    f *= Step(ref at[i], q, (q.Y - at[i].Y) * (q.X - at[i].X).Inverse(), p);
            }
        }

        return f.Conjugate;
    }

    /// <summary>Adds a point, and gives what the line of a slope through both is at P, times w³.</summary>
    private static Fp12 Step(ref (Fp2 X, Fp2 Y) t, (Fp2 X, Fp2 Y) q, Fp2 slope, (Fp X, Fp Y) p)
    {
        var line = Fp12.Of((0, (slope * t.X) - t.Y), (2, -slope * p.X), (3, new Fp2(p.Y, Fp.Zero)));
        var x = (slope * slope) - t.X - q.X;
        t = (x, (slope * (t.X - x)) - t.Y);
        return line;
    }

    /// <summary>To the power of 3(p¹² - 1)/r, where (p⁴ - p² + 1)/r = (x - 1)²(x + p)(x² + p² - 1)/3 + 1 (Hayashida, Hayasaka and Teruya 2020).</summary>
    private static Fp12 FinalExponentiation(Fp12 f)
    {
        f = f.Conjugate * f.Inverse();
        f *= f.Frobenius().Frobenius();
        var power = ToParameter(f) * f.Conjugate;
        power = ToParameter(power) * power.Conjugate;
        power = ToParameter(power) * power.Frobenius();
        power = ToParameter(ToParameter(power)) * power.Frobenius().Frobenius() * power.Conjugate;
        return power * f * f * f;
    }

    private static Fp12 ToParameter(Fp12 f) => f.Power(CurveConstants.Parameter).Conjugate;
}
