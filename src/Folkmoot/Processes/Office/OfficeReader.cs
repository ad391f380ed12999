using Folkmoot.Communities;

namespace Folkmoot.Processes.Office;

/// <summary>Asks every room what is due, what is stuck and who took part.</summary>
internal sealed class OfficeReader(Places places, ProcessReader processes, IEnumerable<IDueSource> dues, IEnumerable<IPlaceDueSource> placeDues, IEnumerable<ITookPartSource> parts, TimeProvider clock)
{
    /// <summary>What is due in a place itself.</summary>
    public async Task<IReadOnlyList<DueLine>> OfPlaceAsync(Place place, CancellationToken cancellationToken)
    {
        var lines = new List<DueLine>();
        foreach (var source in placeDues)
            lines.AddRange(await source.FindAsync(place, clock.GetUtcNow(), cancellationToken));
        return [.. lines.OrderBy(l => l.State).ThenBy(l => l.At ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>The processes of a place and of the places inside it that are not over, and those in which something is still owed.</summary>
    public async Task<IReadOnlyList<OfficeView>> ReadAsync(Place place, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = new List<OfficeView>();
        foreach (var view in await processes.ListAsync(await places.WithinAsync(place, cancellationToken), withDrafts: true, cancellationToken))
        {
            var lines = new List<DueLine>();
            foreach (var source in dues)
                lines.AddRange(await source.FindAsync(view, now, cancellationToken));
            if (view.Process.State == ProcessState.Finished && lines.Count == 0)
                continue;
            var numbers = new List<TookPart>();
            foreach (var source in parts)
                numbers.AddRange(await source.FindAsync(view, cancellationToken));
            all.Add(new OfficeView(view, [.. lines.OrderBy(l => l.State).ThenBy(l => l.At ?? DateTimeOffset.MaxValue)], [.. numbers.Where(n => n.Number > 0 || n.Of > 0)]));
        }

        return all;
    }
}
