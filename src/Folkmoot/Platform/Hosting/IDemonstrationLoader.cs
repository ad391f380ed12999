namespace Folkmoot.Platform.Hosting;

/// <summary>
/// Fills a demonstration with an invented place. Loaded in the background when a demonstration starts for the first time, and by
/// the command "demo". Called again, it finds its own work done and adds only what is missing.
/// </summary>
public interface IDemonstrationLoader
{
    /// <param name="report">Says how far it is: 0 to 1000 and a few words.</param>
    /// <param name="cancellationToken">Stops it between two steps; the next call goes on from there.</param>
    Task LoadAsync(Action<int, string> report, CancellationToken cancellationToken);
}
