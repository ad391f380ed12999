namespace Folkmoot.Platform.Feeds;

/// <summary>What a room tells people who follow a place or one of its processes. Only what everybody may see goes in.</summary>
public interface IFeedSource
{
    /// <summary>The news of a place and of everything in it, the newest first; null when there is no such place.</summary>
    Task<Feed?> OfPlaceAsync(string place, CancellationToken cancellationToken);

    /// <summary>The news of one process, the newest first; null when there is no such process.</summary>
    Task<Feed?> OfProcessAsync(string place, string process, CancellationToken cancellationToken);
}
