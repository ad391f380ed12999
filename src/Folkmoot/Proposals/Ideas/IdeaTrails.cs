using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

internal sealed class IdeaTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["idea"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from i in db.Ideas.AsNoTracking()
               join r in db.Processes.AsNoTracking() on i.ProcessId equals r.Id
               join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
               where ids.Contains(i.Id) && i.Number != null && i.State != IdeaState.Hidden && r.State != ProcessState.Draft
               select new { i.Id, i.Title, Url = "/places/" + at.Slug + "/" + r.Slug + "/ideas/" + i.Number, at.TimeZone })
            .ToDictionaryAsync(i => i.Id, i => new TrailName(i.Title, i.Url, TrailThread.Voice, i.TimeZone), cancellationToken);
}
