namespace Folkmoot.Platform.Edges;

/// <summary>What a room knows about the next step of its own things: the trail page ends with it.</summary>
public interface ITrailNext
{
    /// <summary>The kinds of thing this room can say it of, such as "proposal".</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>What is due next for the thing; null when nothing is.</summary>
    Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken);
}
