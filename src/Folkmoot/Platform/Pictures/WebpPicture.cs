using System.Buffers.Binary;

namespace Folkmoot.Platform.Pictures;

/// <summary>
/// Reads a WebP file (RFC 9649) and writes its one picture anew, with its transparency where it has any: no camera data, no XMP, no
/// colour profile, no unknown chunks. Pictures that move are refused.
/// </summary>
internal static class WebpPicture
{
    private const byte AlphaFlag = 0x10;
    private const byte AnimationFlag = 0x02;

    public static bool Is(ReadOnlySpan<byte> file) => file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8);

    public static CleanPicture Clean(ReadOnlySpan<byte> file)
    {
        var all = new ByteReader(file[4..]);
        var size = all.LittleUInt32();
        // What stands behind the end that the head names does not belong to the picture.
        var reader = new ByteReader(all.Take(size));
        reader.Take(4);
        ReadOnlySpan<byte> canvas = [], alpha = [], image = [];
        var isLossless = false;
        while (reader.Left > 0)
        {
            var name = reader.Take(4);
            var length = reader.LittleUInt32();
            var body = reader.Take(length);
            if ((length & 1) == 1 && reader.Left > 0)
                reader.Take(1);
            if (name.SequenceEqual("VP8X"u8) && canvas.IsEmpty && image.IsEmpty && body.Length == 10)
                canvas = body;
            else if (name.SequenceEqual("ANIM"u8) || name.SequenceEqual("ANMF"u8))
                throw PictureFault.Moving();
            else if (name.SequenceEqual("ALPH"u8) && alpha.IsEmpty && image.IsEmpty && !canvas.IsEmpty && body.Length > 1)
                alpha = body;
            else if ((name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8)) && image.IsEmpty)
            {
                image = body;
                isLossless = name[3] == (byte)'L';
            }
            else if (name.SequenceEqual("VP8X"u8) || name.SequenceEqual("ALPH"u8) || name.StartsWith("VP8"u8))
                throw PictureFault.Broken();
        }

        var (width, height) = isLossless ? LosslessSize(image) : LossySize(image);
        PictureCleaner.CheckSize(width, height);
        if (!canvas.IsEmpty)
            CheckCanvas(canvas, width, height);
        return new CleanPicture(PictureKind.WebP, isLossless || alpha.IsEmpty ? Simple(image, isLossless) : WithAlpha(image, alpha, width, height));
    }

    private static void CheckCanvas(ReadOnlySpan<byte> canvas, int width, int height)
    {
        if ((canvas[0] & AnimationFlag) != 0)
            throw PictureFault.Moving();
        if (UInt24(canvas[4..]) + 1 != width || UInt24(canvas[7..]) + 1 != height)
            throw PictureFault.Broken();
    }

    /// <summary>The size out of the head of a key frame (RFC 6386, 9.1), whose first part must fit into the chunk.</summary>
    private static (int Width, int Height) LossySize(ReadOnlySpan<byte> image)
    {
        if (image.Length < 10 || (image[0] & 1) != 0 || !image[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) || UInt24(image) >> 5 > image.Length - 10)
            throw PictureFault.Broken();
        return (BinaryPrimitives.ReadUInt16LittleEndian(image[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(image[8..]) & 0x3FFF);
    }

    /// <summary>The size out of the head of a lossless picture (RFC 9649, 3.4): 14 bits each, less one.</summary>
    private static (int Width, int Height) LosslessSize(ReadOnlySpan<byte> image)
    {
        if (image.Length < 6 || image[0] != 0x2F)
            throw PictureFault.Broken();
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(image[1..]);
        if (bits >> 29 != 0)
            throw PictureFault.Broken();
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static byte[] Simple(ReadOnlySpan<byte> image, bool isLossless)
    {
        var chunks = new MemoryStream(image.Length + 16);
        Write(chunks, isLossless ? "VP8L"u8 : "VP8 "u8, image);
        return File(chunks);
    }

    private static byte[] WithAlpha(ReadOnlySpan<byte> image, ReadOnlySpan<byte> alpha, int width, int height)
    {
        var chunks = new MemoryStream(image.Length + alpha.Length + 64);
        Write(chunks, "VP8X"u8, [AlphaFlag, 0, 0, 0, .. Bytes24(width - 1), .. Bytes24(height - 1)]);
        Write(chunks, "ALPH"u8, alpha);
        Write(chunks, "VP8 "u8, image);
        return File(chunks);
    }

    private static void Write(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)body.Length);
        to.Write(name);
        to.Write(length);
        to.Write(body);
        if ((body.Length & 1) == 1)
            to.WriteByte(0);
    }

    private static byte[] File(MemoryStream chunks)
    {
        var file = new byte[12 + chunks.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)chunks.Length + 4);
        "WEBP"u8.CopyTo(file.AsSpan(8));
        chunks.ToArray().CopyTo(file, 12);
        return file;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static byte[] Bytes24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];
}
