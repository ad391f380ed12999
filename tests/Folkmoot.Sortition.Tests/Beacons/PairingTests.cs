using System.Globalization;
using Xunit;

namespace Folkmoot.Sortition.Tests.Beacons;

public sealed class PairingTests
{
    /// <summary>The pairing of the two generators, cubed, as other implementations give it too: coefficients from the highest to the lowest in their towers.</summary>
    private const string OfGenerators =
        "0f41e58663bf08cf068672cbd01a7ec73baca4d72ca93544deff686bfd6df543d48eaa24afe47e1efde449383b676631" +
        "04c581234d086a9902249b64728ffd21a189e87935a954051c7cdba7b3872629a4fafc05066245cb9108f0242d0fe3ef" +
        "03350f55a7aefcd3c31b4fcb6ce5771cc6a0e9786ab5973320c806ad360829107ba810c5a09ffdd9be2291a0c25a99a2" +
        "11b8b424cd48bf38fcef68083b0b0ec5c81a93b330ee1a677d0d15ff7b984e8978ef48881e32fac91b93b47333e2ba57" +
        "06fba23eb7c5af0d9f80940ca771b6ffd5857baaf222eb95a7d2809d61bfe02e1bfd1b68ff02f0b8102ae1c2d5d5ab1a" +
        "19f26337d205fb469cd6bd15c3d5a04dc88784fbb3d0b2dbdea54d43b2b73f2cbb12d58386a8703e0f948226e47ee89d" +
        "018107154f25a764bd3c79937a45b84546da634b8f6be14a8061e55cceba478b23f7dacaa35c8ca78beae9624045b4b6" +
        "01b2f522473d171391125ba84dc4007cfbf2f8da752f7c74185203fcca589ac719c34dffbbaad8431dad1c1fb597aaa5" +
        "193502b86edb8857c273fa075a50512937e0794e1e65a7617c90d8bd66065b1fffe51d7a579973b1315021ec3c19934f" +
        "1368bb445c7c2d209703f239689ce34c0378a68e72a6b3b216da0e22a5031b54ddff57309396b38c881c4c849ec23e87" +
        "089a1c5b46e5110b86750ec6a532348868a84045483c92b7af5af689452eafabf1a8943e50439f1d59882a98eaa0170f" +
        "1250ebd871fc0a92a7b2d83168d0d727272d441befa15c503dd8e90ce98db3e7b6d194f60839c508a84305aaca1789b6";

    private static readonly (CurvePoint<Fp> G1, CurvePoint<Fp2> G2) Base = (CurveConstants.G1.Base, CurveConstants.G2.Base);

    [Fact]
    public void Pairing_of_the_generators_is_the_known_one() =>
        Assert.Equal(OfGenerators, string.Concat(new[] { 5, 3, 1, 4, 2, 0 }.Select(power => Pairing.Value(Base)[power]).Select(coefficient => Hex(coefficient.B) + Hex(coefficient.A))));

    [Fact]
    public void Multiples_of_points_are_powers_of_their_pairing()
    {
        var power = Pairing.Value(Base).Power(35);

        Assert.True((power * Pairing.Value((Base.G1 * 5, -Base.G2 * 7))).IsOne);
        Assert.True((power * Pairing.Value((-Base.G1 * 35, Base.G2))).IsOne);
        Assert.True(Pairing.IsOne((Base.G1 * 5, Base.G2 * 7), (-Base.G1 * 7, Base.G2 * 5)));
        Assert.False(Pairing.IsOne((Base.G1 * 5, Base.G2 * 7), (-Base.G1 * 7, Base.G2 * 6)));
        Assert.True(Pairing.Value(Base).Power(CurveConstants.Order).IsOne);
        Assert.False(Pairing.Value(Base).IsOne);
    }

    private static string Hex(Fp number) => number.Value.ToString("x96", CultureInfo.InvariantCulture)[^96..];
}
