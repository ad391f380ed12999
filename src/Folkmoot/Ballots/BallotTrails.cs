using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots;

/// <summary>Names results on trails; a result goes by the id of its phase.</summary>
internal sealed class BallotTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["result"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from p in db.Phases.AsNoTracking()
               join r in db.Processes.AsNoTracking() on p.ProcessId equals r.Id
               join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
               where ids.Contains(p.Id) && r.State != ProcessState.Draft
               select new { p.Id, r.Title, Url = "/places/" + at.Slug + "/" + r.Slug + "/result", at.TimeZone })
            .ToDictionaryAsync(p => p.Id, p => new TrailName("The result of " + p.Title, p.Url, TrailThread.Pound, p.TimeZone), cancellationToken);
}
