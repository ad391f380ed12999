using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening;

/// <summary>Statements on trails. One that waits for a moderator is on none.</summary>
internal sealed class StatementTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["statement"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from s in db.HeardStatements.AsNoTracking()
               join r in db.Processes.AsNoTracking() on s.ProcessId equals r.Id
               join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
               where ids.Contains(s.Id) && s.State != StatementState.Waiting && r.State != ProcessState.Draft
               select new { s.Id, s.Text, Url = "/places/" + at.Slug + "/" + r.Slug + "/listen/statements#s" + s.Number, at.TimeZone })
            .ToDictionaryAsync(row => row.Id, row => new TrailName(row.Text, row.Url, TrailThread.Voice, row.TimeZone), cancellationToken);
}
