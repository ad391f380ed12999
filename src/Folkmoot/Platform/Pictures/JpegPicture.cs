using System.Buffers.Binary;

namespace Folkmoot.Platform.Pictures;

/// <summary>
/// Reads a JPEG file (ITU-T T.81, annex B) segment by segment and writes the segments that its decoding needs: tables, frame, scans. Of
/// the application segments only three facts are kept, each written anew: that it is JFIF, Adobe's colour transform, how the camera was held.
/// </summary>
internal static class JpegPicture
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte QuantisationTable = 0xDB;
    private const byte RestartInterval = 0xDD;
    private const byte HuffmanTable = 0xC4;
    private const byte Comment = 0xFE;

    public static bool Is(ReadOnlySpan<byte> file) => file is [0xFF, StartOfImage, 0xFF, ..];

    public static CleanPicture Clean(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        reader.Take(2);
        var segments = new MemoryStream(file.Length);
        JpegFrame? frame = null;
        byte? transform = null;
        var (isJfif, orientation, passes) = (false, ExifOrientation.Upright, 0);
        while (true)
        {
            var marker = Marker(ref reader);
            if (marker == EndOfImage)
                break;
            var body = reader.Take(reader.BigUInt16() - 2);
            switch (marker)
            {
                case 0xE0:
                    isJfif |= body.StartsWith("JFIF\0"u8);
                    break;
                case 0xE1 when body.StartsWith("Exif\0"u8) && body.Length > 6:
                    orientation = ExifOrientation.Read(body[6..]);
                    break;
                case 0xEE when body.StartsWith("Adobe"u8) && body.Length >= 12:
                    transform = body[11];
                    break;
                case >= 0xE0 and <= 0xEF or Comment:
                    break;
                case QuantisationTable or HuffmanTable or RestartInterval:
                    JpegTables.Check(marker, body);
                    Write(segments, marker, body);
                    break;
                case 0xC0 or 0xC1 or 0xC2 when frame is null:
                    frame = JpegFrame.Read(marker, body);
                    Write(segments, marker, body);
                    break;
                case StartOfScan when frame is not null && ++passes <= PictureLimits.MaxPasses:
                    frame.CheckScan(body);
                    Write(segments, marker, body);
                    CopyScan(ref reader, segments);
                    break;
                default:
                    throw PictureFault.Broken();
            }
        }

        if (frame is null || passes == 0)
            throw PictureFault.Broken();
        return new CleanPicture(PictureKind.Jpeg, Join(isJfif, transform, orientation, segments));
    }

    /// <summary>The next marker; before it any number of bytes FF may stand.</summary>
    private static byte Marker(ref ByteReader reader)
    {
        if (reader.Byte() != 0xFF)
            throw PictureFault.Broken();
        byte marker;
        do
        {
            marker = reader.Byte();
        }
        while (marker == 0xFF);
        return marker;
    }

    /// <summary>Copies a scan's coded data up to the next marker that does not belong to it.</summary>
    private static void CopyScan(ref ByteReader reader, MemoryStream to)
    {
        while (true)
        {
            var rest = reader.Rest;
            var length = rest.IndexOf((byte)0xFF);
            if (length < 0 || length + 1 >= rest.Length)
                throw PictureFault.Broken();
            to.Write(reader.Take(length));
            // FF 00 is a byte FF of the data; D0 to D7 are restarts within the scan.
            if (rest[length + 1] is not (0 or >= 0xD0 and <= 0xD7))
                return;
            to.Write(reader.Take(2));
        }
    }

    private static void Write(MemoryStream to, byte marker, ReadOnlySpan<byte> body)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(body.Length + 2));
        to.Write(head);
        to.Write(body);
    }

    private static byte[] Join(bool isJfif, byte? transform, int orientation, MemoryStream segments)
    {
        var file = new MemoryStream((int)segments.Length + 80);
        file.Write([0xFF, StartOfImage]);
        if (isJfif)
            Write(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        if (orientation != ExifOrientation.Upright)
            Write(file, 0xE1, [.. "Exif\0\0"u8, .. ExifOrientation.Write(orientation)]);
        if (transform is { } colours)
            Write(file, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, colours]);
        segments.WriteTo(file);
        file.Write([0xFF, EndOfImage]);
        return file.ToArray();
    }
}
