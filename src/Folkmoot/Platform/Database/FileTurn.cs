namespace Folkmoot.Platform.Database;

/// <summary>A turn that one program at a time can have, by a lock on a file. It ends with the program, however that ends.</summary>
public sealed class FileTurn : IDisposable
{
    private readonly FileStream _file;

    private FileTurn(FileStream file) => _file = file;

    /// <returns>The turn; null when another program has it.</returns>
    public static FileTurn? Take(string path)
    {
        try
        {
            return new FileTurn(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static bool IsTaken(string path)
    {
        if (!File.Exists(path))
            return false;
        using var turn = Take(path);
        return turn is null;
    }

    public void Dispose() => _file.Dispose();
}
