namespace Folkmoot.Sortition;

/// <summary>
/// Signatures by pairings (Boneh, Lynn and Shacham; draft-irtf-cfrg-bls-signature, basic scheme): a message is hashed to a point of one curve, the signature is the secret times that point, the public key
/// the secret times the base of the other curve.
/// </summary>
internal static class BlsSignature
{
    /// <summary>Whether a signature is the one of a message under a key. Signatures of 48 bytes have keys of 96, and the other way round; whatever else is given is no signature.</summary>
    public static bool IsGenuine(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == Fp.Length ? IsGenuineOnG1(key, message, signature) : IsGenuineOnG2(key, message, signature);

    private static bool IsGenuineOnG1(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        var (g1, g2) = (CurveConstants.G1, CurveConstants.G2);
        return g1.Read(signature) is { } signed && g2.Read(key) is { } signer
            && Pairing.IsOne((-signed, g2.Base), (HashToCurve.Hash(g1, message, g1.Domain), signer));
    }

    private static bool IsGenuineOnG2(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        var (g1, g2) = (CurveConstants.G1, CurveConstants.G2);
        return g2.Read(signature) is { } signed && g1.Read(key) is { } signer
            && Pairing.IsOne((-g1.Base, signed), (signer, HashToCurve.Hash(g2, message, g2.Domain)));
    }
}
