using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Folkmoot.Sortition;

/// <summary>A SHA-256 over items that cannot run into one another: each is preceded by its length in bytes, four of them, highest first.</summary>
internal sealed class Framed : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Framed(string purpose) => Add(purpose);

    public Framed Add(string text)
    {
        Add(Encoding.UTF8.GetBytes(text));
        return this;
    }

    public Framed Add(long number) => Add(number.ToString(CultureInfo.InvariantCulture));

    public Framed Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
        return this;
    }

    public byte[] Bytes() => _hash.GetHashAndReset();

    public string Hex() => Convert.ToHexStringLower(Bytes());

    public void Dispose() => _hash.Dispose();
}
