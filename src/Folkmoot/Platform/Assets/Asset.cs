using System.IO.Compression;
using System.Security.Cryptography;

namespace Folkmoot.Platform.Assets;

/// <summary>One file, to be sent plain or compressed. It is read when it is first asked for, and kept as it is mostly sent: compressed.</summary>
internal sealed class Asset
{
    private readonly Func<byte[]> _read;
    private readonly Lazy<string> _hash;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    /// <param name="path">The path below wwwroot.</param>
    /// <param name="read">Reads the whole file, the same each time.</param>
    public Asset(string path, Func<byte[]> read)
    {
        Path = path;
        ContentType = TypeOf(path);
        _read = read;
        _hash = new(() => Convert.ToHexStringLower(SHA256.HashData(read()))[..8]);
        _brotli = new(() => Compress(stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    public string Path { get; }

    public string Hash => _hash.Value;

    public string ContentType { get; }

    public string Url => $"/assets/{Hash}/{Path}";

    public byte[] Content => _read();

    public byte[] Brotli => _brotli.Value;

    public byte[] Gzip => _gzip.Value;

    /// <summary>False for files that are compressed already.</summary>
    public bool Compressible => !ContentType.StartsWith("font/", StringComparison.Ordinal) && !ContentType.StartsWith("image/png", StringComparison.Ordinal);

    private static string TypeOf(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        var other => throw new InvalidOperationException($"The asset {path} has the ending '{other}', for which no content type is known. Add it to {nameof(Asset)}."),
    };

    private byte[] Compress(Func<Stream, Stream> wrap)
    {
        using var buffer = new MemoryStream();
        using (var stream = wrap(buffer))
            stream.Write(_read());
        return buffer.ToArray();
    }
}
