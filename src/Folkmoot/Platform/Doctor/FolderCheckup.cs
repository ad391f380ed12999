using System.Runtime.CompilerServices;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Health;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Platform.Doctor;

/// <summary>The data folder: writable, private, with room on its disk, and with the key that its database was used with.</summary>
internal sealed class FolderCheckup(Settings settings, IDatabaseProvider provider) : ICheckup
{
    private const long Comfortable = 1024L * 1024 * 1024;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var folder = settings.DataFolder;
        if (!Directory.Exists(folder))
        {
            yield return new(Verdict.Warning, "data folder", $"{folder} does not exist yet.", "Start the site once; it makes the folder.");
            yield break;
        }

        yield return Writable(folder);
        yield return Space(new DriveInfo(folder).AvailableFreeSpace);
        yield return Key(settings.InData(InstanceKey.FileName));
    }

    private static Finding Writable(string folder)
    {
        var trial = Path.Combine(folder, $".doctor-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(trial, "");
            File.Delete(trial);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(Verdict.Trouble, "data folder", $"Nothing can be written to {folder}.", $"Give it to the user that runs the site: chown -R folkmoot {folder}");
        }

        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None
            ? new(Verdict.Warning, "data folder", $"Other users of this machine can look into {folder}.", $"Close it: chmod 700 {folder}")
            : new(Verdict.Fine, "data folder", $"{folder} can be written to and is private.");
    }

    private static Finding Space(long free)
    {
        var megabytes = $"{free / (1024 * 1024):N0} MB free.";
        return free < Readiness.LeastFreeBytes ? new(Verdict.Trouble, "disk", megabytes, "Make room now; below 100 MB the site says that it is not ready.")
            : free < Comfortable ? new(Verdict.Warning, "disk", megabytes, "Make room, for instance by moving old backups elsewhere.")
            : new(Verdict.Fine, "disk", megabytes);
    }

    private Finding Key(string path)
    {
        if (!File.Exists(path))
        {
            return provider.File is { } database && File.Exists(database)
                ? new(Verdict.Trouble, "instance key", $"{path} is missing although there is a database.", "Bring it back from your copy of the data folder; without it, codes and links given out before cannot be used.")
                : new(Verdict.Fine, "instance key", "It is made when it is first needed.");
        }

        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None
            ? new(Verdict.Trouble, "instance key", $"Other users of this machine can read {path}.", $"Close it: chmod 600 {path}")
            : new(Verdict.Fine, "instance key", "It is there and private. Keep a copy of it apart from the backups.");
    }
}
