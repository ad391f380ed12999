using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Folkmoot.Tests.People.Passkeys;

/// <summary>A device that makes and uses one passkey, written from the WebAuthn standard (level 2, sections 5.1 and 6), for tests without a browser.</summary>
internal sealed class SoftwareKey : IDisposable
{
    private readonly ECDsa _pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(24);
    private string _user = "";

    /// <summary>How often it says it was used.</summary>
    public uint Count { get; set; }

    /// <summary>The site it believes to be on.</summary>
    public string Origin { get; set; } = "http://localhost";

    /// <summary>Whether its owner showed a finger, a face or a PIN.</summary>
    public bool IsVerified { get; set; } = true;

    public string Create(string optionsJson)
    {
        using var options = JsonDocument.Parse(optionsJson);
        _user = options.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var client = Client("webauthn.create", options.RootElement.GetProperty("challenge").GetString()!);
        var point = _pair.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head(attested: true), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Answer(new { clientDataJSON = Url(client), attestationObject = Url(attestation), transports = new[] { "internal" } });
    }

    public string Get(string optionsJson)
    {
        using var options = JsonDocument.Parse(optionsJson);
        var client = Client("webauthn.get", options.RootElement.GetProperty("challenge").GetString()!);
        Count++;
        var data = Head(attested: false);
        var signature = _pair.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Url(client), authenticatorData = Url(data), signature = Url(signature), userHandle = _user });
    }

    public void Dispose() => _pair.Dispose();

    private byte[] Head(bool attested)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes("localhost")), (byte)(0x01 | (IsVerified ? 0x04 : 0) | (attested ? 0x40 : 0)), .. count];
    }

    private byte[] Client(string type, string challenge) => JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin, crossOrigin = false });

    private string Answer(object response) => JsonSerializer.Serialize(new
    {
        id = Url(_id),
        rawId = Url(_id),
        type = "public-key",
        authenticatorAttachment = "platform",
        clientExtensionResults = new { },
        response,
    });

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
