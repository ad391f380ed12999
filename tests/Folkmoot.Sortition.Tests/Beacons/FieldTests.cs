using System.Numerics;
using Xunit;

namespace Folkmoot.Sortition.Tests.Beacons;

public sealed class FieldTests
{
    [Fact]
    public void Constants_follow_from_the_parameter_of_the_curve()
    {
        var x = -CurveConstants.Parameter;

        Assert.Equal(BigInteger.Pow(x, 4) - (x * x) + 1, CurveConstants.Order);
        Assert.Equal(((x - 1) * (x - 1) * CurveConstants.Order / 3) + x, Fp.Prime);
        Assert.Equal(1 - x, CurveConstants.G1.Cofactor);
    }

    [Fact]
    public void Inverses_and_roots_are_what_they_say()
    {
        var random = new SeededRandom("fields");
        var squares = 0;
        for (var i = 0; i < 60; i++)
        {
            var a = new Fp2(Fp.Of(BigInteger.Pow(random.Below(1 << 30) + 1, 13)), Fp.Of(i % 3 == 0 ? 0 : BigInteger.Pow(random.Below(1 << 30) + 1, 13)));
            Assert.Equal(Fp2.One, a * a.Inverse());
            Assert.Equal(Fp.One, a.A * a.A.Inverse());
            Assert.Contains((a * a).SquareRoot()!.Value, new[] { a, -a });
            squares += a.SquareRoot() is { } root && root * root == a ? 1 : 0;
            Assert.NotEqual(a.A.SquareRoot() is null, (-a.A).SquareRoot() is null);
        }

        Assert.InRange(squares, 25, 55);
        Assert.True(Fp.Zero.Inverse().IsZero && Fp2.Zero.Inverse().IsZero && Fp2.Zero.SquareRoot()!.Value.IsZero);
        Assert.Null(CurveConstants.G2.NoSquare.SquareRoot());
        Assert.Null(CurveConstants.G1.NoSquare.SquareRoot());
    }

    [Fact]
    public void Raising_to_the_prime_and_inverses_in_the_field_of_pairings()
    {
        var f = Fp12.Of((0, new(Fp.Of(3), Fp.Of(5))), (1, new(Fp.Of(7), Fp.Of(11))), (4, new(Fp.Of(13), Fp.Of(17))), (5, Fp2.One));

        Assert.True((f * f.Inverse()).IsOne);
        Assert.True((f.Frobenius() * f.Power(Fp.Prime).Inverse()).IsOne);
        Assert.True((f.Conjugate * Enumerable.Range(0, 6).Aggregate(f, (power, _) => power.Frobenius()).Inverse()).IsOne);
    }
}
