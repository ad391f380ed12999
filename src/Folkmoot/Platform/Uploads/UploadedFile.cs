namespace Folkmoot.Platform.Uploads;

/// <summary>A file that came in whole.</summary>
/// <param name="Name">The last part of the name that it had on the sender's device, cut to <see cref="MaxName"/>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadedFile(string Name, byte[] Content)
{
    public const int MaxName = 200;

    /// <summary>Reads a file into memory, unless it is empty or too large; then nothing is read.</summary>
    /// <param name="name">The name that the sender gave.</param>
    /// <param name="file">The file.</param>
    /// <param name="length">How long the sender says it is.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="empty">The sentence for a file without content.</param>
    /// <param name="large">The sentence for a file that is too large.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">It is empty or too large.</exception>
    public static async Task<UploadedFile> ReadAsync(string name, Stream file, long length, long most, string empty, string large, CancellationToken cancellationToken)
    {
        if (length == 0)
            throw new RefusedException(empty);
        if (length > most)
            throw new RefusedException(large);
        var content = new byte[length];
        await file.ReadExactlyAsync(content, cancellationToken);
        var last = Path.GetFileName(name.Replace('\\', '/'));
        return new UploadedFile(last.Length > MaxName ? last[^MaxName..] : last, content);
    }
}
