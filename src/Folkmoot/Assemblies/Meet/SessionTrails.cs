using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Sessions on trails.</summary>
internal sealed class SessionTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["session"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await (from s in db.Sessions.AsNoTracking()
                join r in db.Processes.AsNoTracking() on s.ProcessId equals r.Id
                join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
                where ids.Contains(s.Id) && r.State != ProcessState.Draft
                select new { s.Id, s.Title, s.Number, Url = "/places/" + at.Slug + "/" + r.Slug + "/assembly/sessions/", at.TimeZone }).ToListAsync(cancellationToken))
            .ToDictionary(s => s.Id, s => new TrailName(s.Title, s.Url + s.Number, TrailThread.Voice, s.TimeZone));
}
