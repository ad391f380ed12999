using System.Buffers;
using System.IO.Compression;

namespace Folkmoot.Platform.Pictures;

/// <summary>
/// Reads a PNG file (W3C, third edition) chunk by chunk and writes those that decide how its pixels look: head, palette, transparency,
/// gamma and colours, data, end. Text, times, camera data, colour profiles and further pictures go.
/// </summary>
internal static class PngPicture
{
    private const int Signature = 8;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static bool Is(ReadOnlySpan<byte> file) => file is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..];

    public static CleanPicture Clean(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        var clean = new MemoryStream(file.Length);
        var pixels = new MemoryStream(file.Length);
        clean.Write(reader.Take(Signature));
        PngHead? head = null;
        var (hasPalette, isData, isDataOver) = (false, false, false);
        while (true)
        {
            var parts = Chunk(ref reader);
            var name = parts.Name;
            var body = parts.Body;
            var chunk = parts.All;
            isDataOver |= isData && !name.SequenceEqual("IDAT"u8);
            if (head is null)
            {
                head = name.SequenceEqual("IHDR"u8) ? PngHead.Read(body) : throw PictureFault.Broken();
                clean.Write(chunk);
            }
            else if (name.SequenceEqual("IDAT"u8) && !isDataOver && (hasPalette || !head.NeedsPalette))
            {
                isData = true;
                pixels.Write(body);
                clean.Write(chunk);
            }
            else if (name.SequenceEqual("PLTE"u8) && !isData && !hasPalette && body.Length is > 0 and <= 768 && body.Length % 3 == 0)
            {
                hasPalette = true;
                clean.Write(chunk);
            }
            else if (name.SequenceEqual("IEND"u8) && isData && body.IsEmpty)
            {
                clean.Write(chunk);
                break;
            }
            else if (IsCritical(name))
                throw PictureFault.Broken();
            else if (name.SequenceEqual("acTL"u8))
                throw PictureFault.Moving();
            else if (!isData && IsLook(name, body.Length))
                clean.Write(chunk);
        }

        CheckPixels(pixels, head);
        return new CleanPicture(PictureKind.Png, clean.ToArray());
    }

    /// <summary>A chunk: its name, what it holds, and all of it with length and checksum.</summary>
    private static Parts Chunk(ref ByteReader reader)
    {
        var start = reader.Rest;
        var length = reader.BigUInt32();
        var named = reader.Take(4L + length);
        if (Crc32.Of(named) != reader.BigUInt32() || named[..4].ContainsAnyExcept(Letters))
            throw PictureFault.Broken();
        return new Parts { Name = named[..4], Body = named[4..], All = start[..(12 + (int)length)] };
    }

    private static bool IsCritical(ReadOnlySpan<byte> name) => (name[0] & 0x20) == 0;

    private static bool IsLook(ReadOnlySpan<byte> name, int length) =>
        (name.SequenceEqual("tRNS"u8) && length is > 0 and <= 256) || (name.SequenceEqual("gAMA"u8) && length == 4)
        || (name.SequenceEqual("cHRM"u8) && length == 32) || (name.SequenceEqual("sRGB"u8) && length == 1);

    /// <summary>The data must unpack to exactly as many bytes as the head promises: neither a picture cut off nor a bomb.</summary>
    private static void CheckPixels(MemoryStream packed, PngHead head)
    {
        packed.Position = 0;
        var (left, buffer) = (head.UnpackedBytes, new byte[64 * 1024]);
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            while (unpacked.Read(buffer) is > 0 and var read && (left -= read) >= 0)
            {
                // Only the count matters.
            }
        }
        catch (InvalidDataException)
        {
            throw PictureFault.Broken();
        }

        if (left != 0)
            throw PictureFault.Broken();
    }

    private readonly ref struct Parts
    {
        public required ReadOnlySpan<byte> Name { get; init; }

        public required ReadOnlySpan<byte> Body { get; init; }

        public required ReadOnlySpan<byte> All { get; init; }
    }
}
