using Xunit;

namespace Folkmoot.Sortition.Tests.Beacons;

public sealed class CurveTests
{
    private const string Generator1 = "97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb";
    private const string Generator2 = "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8";

    [Fact]
    public void Compressed_generators_are_read()
    {
        Assert.Equal(CurveConstants.G1.Generator, CurveConstants.G1.Read(Convert.FromHexString(Generator1))!.Value.Affine());
        Assert.Equal(CurveConstants.G2.Generator, CurveConstants.G2.Read(Convert.FromHexString(Generator2))!.Value.Affine());
        Assert.Equal((-CurveConstants.G1.Base).Affine(), CurveConstants.G1.Read(Convert.FromHexString("b" + Generator1[1..]))!.Value.Affine());
        Assert.Equal((-CurveConstants.G2.Base).Affine(), CurveConstants.G2.Read(Convert.FromHexString("b" + Generator2[1..]))!.Value.Affine());
    }

    [Theory]
    [InlineData("not said to be compressed", "17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb")]
    [InlineData("at infinity", "c00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("at infinity, of the right length", "c00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("with an x beyond the prime", "9a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaaf")]
    [InlineData("a byte too long", "97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb00")]
    [InlineData("empty", "")]
    public void Whatever_else_is_no_point(string what, string bytes) => Assert.True(CurveConstants.G1.Read(Convert.FromHexString(bytes)) is null, what);

    [Fact]
    public void Points_outside_the_subgroup_and_numbers_outside_the_curve_are_refused()
    {
        var (outside, no) = (0, 0);
        for (byte x = 1; x <= 20; x++)
        {
            byte[] bytes = [0x80, .. new byte[46], x];
            var (element, curve) = (Fp.Of(x), CurveConstants.G1);
            if (((element * element * element) + curve.B).SquareRoot() is { } y)
                outside += curve.At(element, y).IsInSubgroup ? 0 : 1;
            else
                no++;
            Assert.Null(curve.Read(bytes));
        }

        Assert.Equal(20, outside + no);
        Assert.InRange(no, 1, 19);
        var second = HashToCurve.Map(CurveConstants.G2, new Fp2(Fp.Of(1), Fp.Of(2)));
        Assert.False(second.IsInSubgroup);
        Assert.True((second * CurveConstants.G2.Cofactor).IsInSubgroup);
    }

    [Fact]
    public void Addition_holds_for_equal_opposite_and_infinite_points()
    {
        var (point, infinity) = (CurveConstants.G2.Base, CurveConstants.G2.Infinity);

        Assert.True((point + -point).IsInfinity);
        Assert.True((infinity + infinity).IsInfinity);
        Assert.Equal(point.Affine(), (infinity + point).Affine());
        Assert.Equal((point + point + point).Affine(), (point * 3).Affine());
        Assert.True((point * 0).IsInfinity);
        Assert.Equal((-point).Affine(), (point * (CurveConstants.Order - 1)).Affine());
    }
}
