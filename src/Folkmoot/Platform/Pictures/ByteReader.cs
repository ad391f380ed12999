using System.Buffers.Binary;

namespace Folkmoot.Platform.Pictures;

/// <summary>Reads a file from front to back. Whatever is asked for beyond its end is a fault of the file.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; }

    public readonly int Left => _bytes.Length - At;

    public readonly ReadOnlySpan<byte> Rest => _bytes[At..];

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > Left)
            throw PictureFault.Broken();
        var taken = _bytes.Slice(At, (int)count);
        At += (int)count;
        return taken;
    }

    public byte Byte() => Take(1)[0];

    public ushort BigUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint BigUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public uint LittleUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
}
