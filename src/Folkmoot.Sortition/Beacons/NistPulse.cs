using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Folkmoot.Sortition;

/// <summary>A pulse of NIST's randomness beacon 2.0 (NIST IR 8213 draft, as its server lays it out): its value is a hash of everything else in it.</summary>
internal static class NistPulse
{
    private static readonly string[] Linked = ["previous", "hour", "day", "month", "year"];

    /// <summary>The value that a pulse must have, in small hexadecimal letters: the SHA-512 of what is signed and of the signature.</summary>
    /// <param name="pulse">The pulse as the server gives it, whole.</param>
    /// <exception cref="KeyNotFoundException">Something is missing.</exception>
    /// <exception cref="FormatException">Something is no hexadecimal number, or no whole one.</exception>
    /// <exception cref="InvalidOperationException">Something is of another type.</exception>
    public static string Value(JsonElement pulse)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        Text("uri");
        Text("version");
        Number(pulse, "cipherSuite");
        Number(pulse, "period");
        Bytes(pulse, "certificateId");
        Long("chainIndex");
        Long("pulseIndex");
        Text("timeStamp");
        Bytes(pulse, "localRandomValue");
        var external = pulse.GetProperty("external");
        Bytes(external, "sourceId");
        Number(external, "statusCode");
        Bytes(external, "value");
        foreach (var type in Linked)
            Bytes(pulse.GetProperty("listValues").EnumerateArray().FirstOrDefault(link => link.GetProperty("type").GetString() == type), "value");
        Bytes(pulse, "precommitmentValue");
        Number(pulse, "statusCode");
        hash.AppendData(Convert.FromHexString(String(pulse, "signatureValue")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Text(string name) => Framed(Encoding.UTF8.GetBytes(String(pulse, name)));

        void Bytes(JsonElement of, string name) => Framed(Convert.FromHexString(String(of, name)));

        void Framed(byte[] bytes)
        {
            Whole(bytes.Length);
            hash.AppendData(bytes);
        }

        void Number(JsonElement of, string name) => Whole(of.GetProperty(name).GetInt32());

        void Whole(int number)
        {
            Span<byte> bytes = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(bytes, number);
            hash.AppendData(bytes);
        }

        void Long(string name)
        {
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(bytes, pulse.GetProperty(name).GetInt64());
            hash.AppendData(bytes);
        }
    }

    private static string String(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException(name);
}
