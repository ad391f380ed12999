using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Maps;

/// <summary>Finds the map that was drawn last.</summary>
public sealed class MapReader(FolkmootDb db)
{
    public async Task<(MapSheet Sheet, DateTimeOffset DrawnAt)?> FindAsync(Guid process, CancellationToken cancellationToken) =>
        await db.DrawnMaps.AsNoTracking().SingleOrDefaultAsync(m => m.ProcessId == process, cancellationToken) is { } drawn ? (MapSheet.Read(drawn.Sheet), drawn.DrawnAt) : null;
}
