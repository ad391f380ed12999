using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;

namespace Folkmoot.Platform.Hosting;

/// <summary>Sees to it that one program at a time serves, replaces or moves an embedded database.</summary>
public static class SiteTurn
{
    /// <returns>The turn, to be kept for as long as the work takes; null on a server, which takes care of itself.</returns>
    /// <exception cref="RefusedException">A site is running on this data folder.</exception>
    public static FileTurn? Take(Settings settings)
    {
        if (settings.DatabaseKind is not DatabaseKind.Sqlite)
            return null;
        PrivateFolder.Make(settings.DataFolder);
        return FileTurn.Take(settings.InData("site.lock"))
            ?? throw new RefusedException($"A Folkmoot is already running on {settings.DataFolder}. Stop it first, or use another folder (FOLKMOOT_DATA).");
    }
}
