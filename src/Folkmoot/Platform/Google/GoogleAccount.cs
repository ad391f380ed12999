using System.Security.Cryptography;

namespace Folkmoot.Platform.Google;

/// <summary>The service account with which this installation reads and writes sheets at Google. Its private key is used here and shown nowhere.</summary>
public sealed class GoogleAccount
{
    private readonly byte[] _privateKey;

    /// <param name="email">The account's address, with which people share their sheets.</param>
    /// <param name="keyId">What Google calls the key; empty for nothing.</param>
    /// <param name="privateKey">The RSA key in PKCS #8.</param>
    internal GoogleAccount(string email, string keyId, byte[] privateKey) => (Email, KeyId, _privateKey) = (email, keyId, privateKey);

    public string Email { get; }

    internal string KeyId { get; }

    /// <summary>Signs with RSASSA-PKCS1-v1_5 and SHA-256, which JSON Web Tokens call RS256 (RFC 7518, 3.3).</summary>
    internal byte[] Sign(byte[] content)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(_privateKey, out _);
        return rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
