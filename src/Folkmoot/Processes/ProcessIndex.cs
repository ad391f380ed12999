using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Processes;

internal sealed class ProcessIndex(FolkmootDb db) : IProcessIndex
{
    public Task<Guid?> FindAsync(Guid place, string slug, CancellationToken cancellationToken) =>
        db.Processes.Where(p => p.PlaceId == place && p.Slug == slug).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<ProcessLabel>> OfPlaceAsync(Guid place, CancellationToken cancellationToken) =>
        await db.Processes.Where(p => p.PlaceId == place).OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id)
            .Select(p => new ProcessLabel(p.Id, p.PlaceId, p.Slug, p.Title)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ProcessLabel>> FindAsync(IReadOnlyCollection<Guid> processes, CancellationToken cancellationToken) =>
        processes.Count == 0 ? [] : await db.Processes.Where(p => processes.Contains(p.Id))
            .Select(p => new ProcessLabel(p.Id, p.PlaceId, p.Slug, p.Title)).ToListAsync(cancellationToken);
}
