using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Folkmoot.Platform.Assets;

/// <summary>Knows every embedded file of wwwroot, each under the fingerprint of its own content.</summary>
internal sealed partial class AssetStore : IAssets
{
    private const string Prefix = "wwwroot/";
    private readonly FrozenDictionary<string, Asset> _assets;

    public AssetStore()
        : this(FindEmbedded(typeof(AssetStore).Assembly))
    {
    }

    internal AssetStore(IReadOnlyDictionary<string, Func<byte[]>> files)
    {
        // Styles name fonts and pictures; these need their addresses before the styles can be fingerprinted.
        var plain = files.Where(f => !IsStyle(f.Key)).Select(f => new Asset(f.Key, f.Value)).ToDictionary(a => a.Path, StringComparer.Ordinal);
        var styles = files.Where(f => IsStyle(f.Key)).Select(f => (Path: f.Key, Linked: Link(f.Key, f.Value(), plain))).Select(s => new Asset(s.Path, () => s.Linked));
        _assets = plain.Values.Concat(styles).ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);
    }

    public string Url(string path) => Find(path)?.Url
        ?? throw new ArgumentException($"There is no asset '{path}'. The built files are: {string.Join(", ", _assets.Keys.Order(StringComparer.Ordinal))}.", nameof(path));

    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    private static bool IsStyle(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    private static Dictionary<string, Func<byte[]>> FindEmbedded(Assembly assembly) =>
        assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(n => n[Prefix.Length..].Replace('\\', '/'), Func<byte[]> (n) => () => Read(assembly, n), StringComparer.Ordinal);

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static byte[] Link(string style, byte[] content, Dictionary<string, Asset> assets) =>
        Encoding.UTF8.GetBytes(RelativeUrl().Replace(Encoding.UTF8.GetString(content), match =>
        {
            var path = new Uri(new Uri($"file:///{style}"), match.Groups["path"].Value).AbsolutePath[1..];
            return assets.TryGetValue(path, out var asset)
                ? $"url({asset.Url})"
                : throw new InvalidOperationException($"{style} names {path}, which is not among the built assets.");
        }));

    [GeneratedRegex("""url\(["']?(?!data:|/|#|https?:)(?<path>[^"')]+)["']?\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex RelativeUrl();
}
