using System.Collections.Concurrent;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.PublicPages;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Maps;

/// <summary>Finds the map that was drawn last, and reads its sheet once for all who ask.</summary>
public sealed class MapReader(FolkmootDb db, FreshCache cache, MapReader.Shelf shelf, TimeProvider clock)
{
    private const int Most = 50;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    public async Task<(MapSheet Sheet, DateTimeOffset DrawnAt)?> FindAsync(Guid process, CancellationToken cancellationToken)
    {
        if (await db.DrawnMaps.Where(m => m.ProcessId == process).Select(m => new { m.DrawnAt, m.Basis }).SingleOrDefaultAsync(cancellationToken) is not { } drawn)
            return null;
        if (shelf.Sheets.TryGetValue(process, out var kept) && kept.DrawnAt == drawn.DrawnAt && kept.Basis == drawn.Basis)
            return (kept.Sheet, kept.DrawnAt);
        if (await db.DrawnMaps.AsNoTracking().SingleOrDefaultAsync(m => m.ProcessId == process, cancellationToken) is not { } map)
            return null;
        if (shelf.Sheets.Count >= Most)
            shelf.Sheets.Clear();
        var sheet = MapSheet.Read(map.Sheet);
        shelf.Sheets[process] = (map.DrawnAt, map.Basis, sheet);
        return (sheet, map.DrawnAt);
    }

    /// <summary>The sheet that was drawn last, looked for once for all who ask within some seconds; null where there is none.</summary>
    public async Task<MapSheet?> KeptAsync(Guid process, CancellationToken cancellationToken) =>
        await cache.GetAsync($"map {process:N}", async () => (await FindAsync(process, cancellationToken))?.Sheet);

    /// <summary>The sheet as it was a few seconds ago at most; for what is decided whenever somebody answers.</summary>
    public async Task<MapSheet?> RecentAsync(Guid process, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (shelf.Recent.TryGetValue(process, out var kept) && now - kept.At < Fresh)
            return kept.Sheet;
        var sheet = (await FindAsync(process, cancellationToken))?.Sheet;
        if (shelf.Recent.Count >= Most)
            shelf.Recent.Clear();
        shelf.Recent[process] = (now, sheet);
        return sheet;
    }

    /// <summary>The sheets that were read last.</summary>
    public sealed class Shelf
    {
        internal ConcurrentDictionary<Guid, (DateTimeOffset At, MapSheet? Sheet)> Recent { get; } = new();

        internal ConcurrentDictionary<Guid, (DateTimeOffset DrawnAt, string Basis, MapSheet Sheet)> Sheets { get; } = new();
    }
}
