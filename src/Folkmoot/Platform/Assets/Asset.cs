using System.IO.Compression;
using System.Security.Cryptography;

namespace Folkmoot.Platform.Assets;

/// <summary>One file, ready to be sent plain or compressed.</summary>
internal sealed class Asset
{
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    public Asset(string path, byte[] content)
    {
        Path = path;
        Content = content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(content))[..8];
        ContentType = TypeOf(path);
        _brotli = new(() => Compress(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    public string Path { get; }

    public string Hash { get; }

    public string ContentType { get; }

    public string Url => $"/assets/{Hash}/{Path}";

    public byte[] Content { get; }

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

    private static byte[] Compress(byte[] content, Func<Stream, Stream> wrap)
    {
        using var buffer = new MemoryStream();
        using (var stream = wrap(buffer))
            stream.Write(content);
        return buffer.ToArray();
    }
}
