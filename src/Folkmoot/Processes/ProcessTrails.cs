using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Processes;

internal sealed class ProcessTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["process"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from p in db.Processes.AsNoTracking()
               join at in db.Places.AsNoTracking() on p.PlaceId equals at.Id
               where ids.Contains(p.Id) && p.State != ProcessState.Draft
               select new { p.Id, p.Title, Url = "/places/" + at.Slug + "/" + p.Slug, at.TimeZone })
            .ToDictionaryAsync(p => p.Id, p => new TrailName(p.Title, p.Url, TrailThread.Voice, p.TimeZone), cancellationToken);
}
