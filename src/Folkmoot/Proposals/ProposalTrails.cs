using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals;

internal sealed class ProposalTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["proposal"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from p in db.Proposals.AsNoTracking()
               join r in db.Processes.AsNoTracking() on p.ProcessId equals r.Id
               join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
               where ids.Contains(p.Id) && r.State != ProcessState.Draft
               select new { p.Id, p.Title, Url = "/places/" + at.Slug + "/" + r.Slug + "/proposals/" + p.Number, at.TimeZone })
            .ToDictionaryAsync(p => p.Id, p => new TrailName(p.Title, p.Url, TrailThread.Voice, p.TimeZone), cancellationToken);
}
