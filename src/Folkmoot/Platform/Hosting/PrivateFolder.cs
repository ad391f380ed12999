namespace Folkmoot.Platform.Hosting;

internal static class PrivateFolder
{
    /// <summary>Makes the folder, for its owner only, unless it is there.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
