using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Routing;

/// <summary>Finds what everybody may see of how statements were chosen.</summary>
internal sealed class RoutingBook(FolkmootDb db, RoutingSeed seeds)
{
    public async Task<RoutingView> FindAsync(Guid process, bool isOver, CancellationToken cancellationToken) =>
        new(seeds.Seal(process), isOver ? await db.RoutingRecords.AsNoTracking().SingleOrDefaultAsync(r => r.ProcessId == process, cancellationToken) : null);
}
