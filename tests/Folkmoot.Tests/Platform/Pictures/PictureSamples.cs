using System.Buffers.Binary;
using System.Text;

namespace Folkmoot.Tests.Platform.Pictures;

/// <summary>Small pictures, as they are when nothing more can be taken out of them, and ways to hide things in them.</summary>
internal static class PictureSamples
{
    /// <summary>What must never come out again.</summary>
    public const string Secret = "GPS 52.0704 -2.7241 Maya's phone";

    public static IEnumerable<(string Name, byte[] Bytes)> All => [("jpeg", Jpeg), ("png", Png), ("webp", Webp), ("webp-lossless", WebpLossless), ("webp-alpha", WebpAlpha)];

    /// <summary>A JPEG file, 24 by 16 pixels.</summary>
    public static byte[] Jpeg => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQFAwb/xAAZEAEAAgMAAAAAAAAAAAAAAAAABIFCQ8H/xAAWAQEBAQAAAAAAAAAAAAAAAAAEBQb/xAAkEQAABAILAAAAAAAAAAAAAAAAAgMRAQQFEhMUFWFicaGx4f/aAAwDAQACEQMRAD8Anm4GyulGErGx0kbc8E3ZxWpAleWMXbuAvBzQOwXXx6Mvdcx//9k=");

    /// <summary>A PNG file, 24 by 16 pixels.</summary>
    public static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAQklEQVR4AeyRsQkAQAgDxZUy1M/0O7mTXwsPkiJdhBSCGLjLApoJCs0kQzwuWAEbkQDRuRFE7EDgYH05D+xg8vhsDwAA//8+vCPaAAAABklEQVQDAE5aQLnuRqsrAAAAAElFTkSuQmCC");

    /// <summary>A WebP file with lossy compression.</summary>
    public static byte[] Webp => Convert.FromBase64String(
        "UklGRlwAAABXRUJQVlA4IFAAAADwAgCdASoYABAALplotFoiqCgoCACYS1ABd/+4gA4IYAD+6HQ+fv/+z+r+q7//sK3/w7841xTuVr/49QgP//zM9r/t5W0//YDMdu9XHoIAAA==");

    /// <summary>A WebP file with lossless compression.</summary>
    public static byte[] WebpLossless => Convert.FromBase64String(
        "UklGRjoAAABXRUJQVlA4TC4AAAAvF8ADABcgEEiggpppc4FAktO02woEkmyXHWr+Q18aCAQIkyalKojof1TqDIwA");

    /// <summary>A lossy WebP file that can be seen through.</summary>
    public static byte[] WebpAlpha => Convert.FromBase64String(
        "UklGRowAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSBcAAAABDzCAERGCMNtoZvOn2vfOIKL/E5BclgBWUDggTgAAAPACAJ0BKhgAEAA+0VSjS6gkoyGwCAEAGglkALToLXIAAP7uCmderPy3XFDotZ+kf/LP/41sRfn/8G+aDcf8HJilquTOUw7lS/13PVgAAA==");

    /// <summary>The picture with what cameras and programs put into it: where it was taken, remarks, profiles, thumbnails, and data behind the end.</summary>
    public static byte[] Laden(string name, byte[] clean, int orientation = 1) => name switch
    {
        "jpeg" => [.. clean[..2], .. Segment(0xE1, Exif(orientation)), .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Secret), .. Segment(0xE2, "ICC_PROFILE\0" + Secret), .. Segment(0xED, Secret), .. clean[2..20], .. Segment(0xFE, Secret), .. clean[20..], .. Encoding.ASCII.GetBytes(Secret)],
        "png" => [.. clean[..33], .. Chunk("eXIf", Exif(orientation)[6..]), .. Chunk("tEXt", Latin("Author\0" + Secret)), .. Chunk("iCCP", Latin(Secret)), .. Chunk("gAMA", [0, 0, 177, 143]), .. clean[33..^12], .. Chunk("tIME", [7, 234, 5, 4, 9, 0, 0]), .. Chunk("xYZw", Latin(Secret)), .. clean[^12..], .. Latin(Secret)],
        "webp-alpha" => Riff([.. clean[12..], .. RiffChunk("EXIF", Exif(orientation)), .. RiffChunk("XMP ", Latin(Secret)), .. RiffChunk("junk", Latin(Secret))]),
        _ => Riff([.. RiffChunk("VP8X", [0x2C, 0, 0, 0, 23, 0, 0, 15, 0, 0]), .. RiffChunk("ICCP", Latin(Secret)), .. clean[12..], .. RiffChunk("EXIF", Exif(orientation)), .. RiffChunk("XMP ", Latin(Secret))]),
    };

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Latin(name), .. body];
        return [.. Big(body.Length), .. named, .. Big((int)Folkmoot.Platform.Pictures.Crc32.Of(named))];
    }

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Riff(byte[] chunks) => [.. Latin("RIFF"), .. Little(chunks.Length + 4), .. Latin("WEBP"), .. chunks];

    public static byte[] RiffChunk(string name, byte[] body) => [.. Latin(name), .. Little(body.Length), .. body, .. new byte[body.Length & 1]];

    /// <summary>Camera data as little-endian cameras write them: the maker, how the camera was held, where it was.</summary>
    private static byte[] Exif(int orientation) =>
        [.. Latin("Exif\0\0II*\0"), 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. Latin("Maya"), 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Latin(Secret)];

    private static byte[] Segment(byte marker, string body) => Segment(marker, Latin(body));

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
