namespace Folkmoot.Platform.Edges;

/// <summary>How a room names its own things on a trail: it says which kinds it knows and gives each a title, an address and a thread.</summary>
public interface ITrailNames
{
    /// <summary>The kinds of thing this room names, such as "proposal".</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>Names those of the given things that exist and may be seen by everybody.</summary>
    Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
