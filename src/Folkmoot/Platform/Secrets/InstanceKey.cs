using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Platform.Configuration;

namespace Folkmoot.Platform.Secrets;

/// <summary>256 random bits in the file "instance.key" of the data folder, made when first needed and readable by its owner only.</summary>
internal sealed class InstanceKey(Settings settings) : IInstanceKey
{
    public const string FileName = "instance.key";
    private const int Size = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(settings));
    private readonly ConcurrentDictionary<string, byte[]> _derived = new(StringComparer.Ordinal);

    public byte[] Mac(string purpose, string text)
    {
        var key = _derived.GetOrAdd(purpose, p => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key.Value, Size, info: Encoding.UTF8.GetBytes(p)));
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
    }

    private static byte[] ReadOrMake(Settings settings)
    {
        var path = settings.InData(FileName);
        if (!File.Exists(path))
            Make(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Size ? key
            : throw new RefusedException($"The file {path} is damaged: it must have exactly {Size} bytes. Bring it back from your own copy; without it, codes and links already given out cannot be used.");
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        // Written under another name and moved, so that nobody ever reads half a key, and never over one that is there.
        var part = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(part, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Size));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }
    }
}
