using System.IO.Compression;

namespace Folkmoot.Platform.Uploads;

/// <summary>Unpacks the object streams of a PDF document (ISO 32000-2, 7.5.7), in which newer programs put everything but pictures and the words of pages.</summary>
internal static class PdfObjects
{
    /// <summary>In all; a document that unpacks to more is refused as damaged.</summary>
    private const int Most = 64 * 1024 * 1024;

    /// <summary>How far before a stream its dictionary may begin.</summary>
    private const int Head = 512;

    /// <exception cref="InvalidDataException">A stream cannot be unpacked or is packed in an uncommon way, or there is too much in it.</exception>
    public static IEnumerable<byte[]> Unpacked(byte[] content)
    {
        var (from, left) = (0, Most);
        while (Next(content, from) is { } start)
        {
            from = start;
            if (!IsPackedObjects(content.AsSpan(Math.Max(0, start - Head), Math.Min(Head, start))))
                continue;
            var objects = Inflate(content, start, left);
            left -= objects.Length;
            yield return objects;
        }
    }

    /// <summary>Where the bytes of the next stream begin: after the word and the end of its line.</summary>
    private static int? Next(byte[] content, int from)
    {
        var at = content.AsSpan(from).IndexOf("stream"u8);
        while (at >= 0)
        {
            var (word, after) = (from + at, from + at + 6);
            var ends = word >= 3 && content.AsSpan(word - 3, 3).SequenceEqual("end"u8);
            if (!ends && after < content.Length && content[after] is (byte)'\r' or (byte)'\n')
                return content[after] == '\r' && after + 1 < content.Length && content[after + 1] == '\n' ? after + 2 : after + 1;
            from = after;
            at = content.AsSpan(from).IndexOf("stream"u8);
        }

        return null;
    }

    /// <summary>Whether the dictionary right before a stream says that it holds objects, packed as is usual; those that are not packed are seen as they are.</summary>
    private static bool IsPackedObjects(ReadOnlySpan<byte> before)
    {
        var begin = before.LastIndexOf(" obj"u8);
        var names = PdfNames.In(before[Math.Max(0, begin)..].ToArray()).ToList();
        if (!names.Contains("ObjStm"))
            return false;
        var filters = names.Where(n => n.EndsWith("Decode", StringComparison.Ordinal)).ToList();
        return filters is not ([] or ["FlateDecode"]) || names.Contains("Predictor")
            ? throw new InvalidDataException("The objects are packed in an uncommon way.")
            : filters.Count > 0;
    }

    private static byte[] Inflate(byte[] content, int start, int most)
    {
        using var packed = new MemoryStream(content, start, content.Length - start, writable: false);
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = zlib.Read(buffer)) > 0)
        {
            if (whole.Length + read > most)
                throw new InvalidDataException("Too much is packed into the document.");
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
