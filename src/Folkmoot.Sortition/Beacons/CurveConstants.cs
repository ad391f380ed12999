using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>The two curves of BLS12-381 and their constants, as in RFC 9380, section 8.8, and draft-irtf-cfrg-pairing-friendly-curves, section 4.2.1.</summary>
internal static class CurveConstants
{
    /// <summary>The parameter x of the curve without its sign; it is negative.</summary>
    public static readonly BigInteger Parameter = Fp.Number("d201000000010000");

    /// <summary>How many points the subgroups have, a prime: x⁴ - x² + 1.</summary>
    public static readonly BigInteger Order = Fp.Number("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001");

    /// <summary>y² = x³ + 4 over <see cref="Fp"/>.</summary>
    public static readonly Curve<Fp> G1 = new()
    {
        B = Fp.Of(4),
        Generator = (
            Fp.Of("17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"),
            Fp.Of("08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1")),
        Isogenous = (
            Fp.Of("144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d"),
            Fp.Of("12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0")),
        NoSquare = Fp.Of(11),
        Isogeny = IsogenyConstants.OfG1,
        Cofactor = Fp.Number("d201000000010001"),
        Domain = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_",
    };

    /// <summary>y² = x³ + 4(1 + u) over <see cref="Fp2"/>.</summary>
    public static readonly Curve<Fp2> G2 = new()
    {
        B = new(Fp.Of(4), Fp.Of(4)),
        Generator = (
            new(
                Fp.Of("024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"),
                Fp.Of("13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e")),
            new(
                Fp.Of("0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"),
                Fp.Of("0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be"))),
        Isogenous = (new(Fp.Zero, Fp.Of(240)), new(Fp.Of(1012), Fp.Of(1012))),
        NoSquare = new(Fp.Of(-2), Fp.Of(-1)),
        Isogeny = IsogenyConstants.OfG2,
        Cofactor = Fp.Number("bc69f08f2ee75b3584c6a0ea91b352888e2a8e9145ad7689986ff031508ffe1329c2f178731db956d82bf015d1212b02ec0ec69d7477c1ae954cbc06689f6a359894c0adebbf6b4e8020005aaa95551"),
        Domain = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_",
    };
}
