using System.Buffers.Binary;

namespace Folkmoot.Platform.Pictures;

/// <summary>How a camera was held (tag 0x0112 of TIFF 6.0 and Exif): the only thing about a photograph, besides its pixels, that is needed to show it.</summary>
internal static class ExifOrientation
{
    /// <summary>The picture is stored as it is shown.</summary>
    public const int Upright = 1;

    private const ushort Tag = 0x0112;
    private const ushort Short = 3;

    /// <summary>Reads it out of a TIFF block; whatever cannot be read means <see cref="Upright"/>.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return Upright;
        var big = tiff[..4].SequenceEqual("MM\0*"u8);
        if (!big && !tiff[..4].SequenceEqual("II*\0"u8))
            return Upright;
        var start = UInt32(tiff[4..], big);
        if (start > tiff.Length - 2)
            return Upright;
        var entries = tiff[(int)start..];
        var count = UInt16(entries, big);
        for (var i = 0; i < count && 2 + (12 * (i + 1)) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (12 * i), 12);
            if (UInt16(entry, big) == Tag)
            {
                var value = UInt16(entry[8..], big);
                return UInt16(entry[2..], big) == Short && value is >= 1 and <= 8 ? value : Upright;
            }
        }

        return Upright;
    }

    /// <summary>A TIFF block that says how the camera was held and nothing else.</summary>
    public static byte[] Write(int orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool big) => big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool big) => big ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
