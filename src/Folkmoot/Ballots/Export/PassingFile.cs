namespace Folkmoot.Ballots.Export;

/// <summary>Files that nobody finds afterwards.</summary>
internal static class PassingFile
{
    /// <summary>Opens a new file to write and read, which is gone when it is closed, and on Unix even when the process breaks off.</summary>
    public static FileStream Open(string folder)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
