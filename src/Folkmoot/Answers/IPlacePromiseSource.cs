using Folkmoot.Communities;

namespace Folkmoot.Answers;

/// <summary>A room above in which something is promised to a place, beside the answers that are owed.</summary>
public interface IPlacePromiseSource
{
    /// <summary>All that was promised in a place, whatever became of it.</summary>
    Task<IReadOnlyList<PlacePromise>> FindAsync(Place place, CancellationToken cancellationToken);
}
