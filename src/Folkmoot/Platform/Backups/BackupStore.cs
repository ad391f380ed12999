using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;

namespace Folkmoot.Platform.Backups;

/// <summary>Writes and reads backups: one file each, readable by either kind of database.</summary>
public sealed class BackupStore(IDatabaseProvider provider, Settings settings, TimeProvider clock)
{
    public const string Ending = ".folkmoot";

    /// <param name="file">Where to write it; null for a new file in the folder "backups" of the data folder.</param>
    /// <param name="cancellationToken">Stops it; no half-written backup stays.</param>
    /// <returns>The file's full path.</returns>
    public async Task<string> BackUpAsync(string? file, CancellationToken cancellationToken)
    {
        await RefuseUnreachableAsync(cancellationToken);
        var target = file is null ? NewFile("") : Path.GetFullPath(file);
        if (Path.GetDirectoryName(target) is not { } folder || !Directory.Exists(folder))
            throw new RefusedException($"There is no folder for {target}; make it first.");
        await provider.BackUpAsync(target, cancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return target;
    }

    /// <returns>The copy of what was there before; null when there was nothing.</returns>
    public async Task<string?> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
            throw new RefusedException($"There is no file {source} to restore from; nothing was changed.");
        string? before = null;
        if (provider.File is { } own && File.Exists(own))
        {
            before = NewFile("before-restore-");
            await provider.BackUpAsync(before, cancellationToken);
        }

        await provider.RestoreAsync(source, cancellationToken);
        return before;
    }

    /// <summary>The newest backup of the data folder; null when there is none.</summary>
    public FileInfo? Newest()
    {
        var folder = new DirectoryInfo(settings.InData("backups"));
        return folder.Exists ? folder.GetFiles("*" + Ending).MaxBy(f => f.LastWriteTimeUtc) : null;
    }

    private string NewFile(string prefix) =>
        Path.Combine(Directory.CreateDirectory(settings.InData("backups")).FullName, $"{prefix}{clock.GetUtcNow():yyyyMMdd-HHmmss}{Ending}");

    private async Task RefuseUnreachableAsync(CancellationToken cancellationToken)
    {
        if (provider.File is { } own && !File.Exists(own))
            throw new RefusedException($"There is no database at {own} to back up.");
        await provider.VersionAsync(cancellationToken);
    }
}
