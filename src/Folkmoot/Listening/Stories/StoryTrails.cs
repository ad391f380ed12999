using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Stories;

/// <summary>Shared stories on trails. One that was taken back is on none.</summary>
internal sealed class StoryTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["story"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from s in db.Stories.AsNoTracking()
               join r in db.Processes.AsNoTracking() on s.ProcessId equals r.Id
               join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
               where ids.Contains(s.Id) && s.SharedAt != null && r.State != ProcessState.Draft
               select new { s.Id, s.Title, Url = "/places/" + at.Slug + "/" + r.Slug + "/stories#story-" + s.Number, at.TimeZone })
            .ToDictionaryAsync(row => row.Id, row => new TrailName(row.Title, row.Url, TrailThread.Voice, row.TimeZone), cancellationToken);
}
