using Folkmoot.Communities;

namespace Folkmoot.Processes.Office;

/// <summary>A room that knows what is due in a place, and not in one of its processes.</summary>
public interface IPlaceDueSource
{
    Task<IReadOnlyList<DueLine>> FindAsync(Place place, DateTimeOffset now, CancellationToken cancellationToken);
}
