using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Coding;

/// <summary>Published themes on trails.</summary>
internal sealed class ThemeTrails(FolkmootDb db) : ITrailNames
{
    public IReadOnlyCollection<string> Kinds { get; } = ["theme"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await (from t in db.Themes.AsNoTracking()
               join r in db.Processes.AsNoTracking() on t.ProcessId equals r.Id
               join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
               where ids.Contains(t.Id) && t.PublishedIn != null && r.State != ProcessState.Draft
               select new { t.Id, t.Name, Url = "/places/" + at.Slug + "/" + r.Slug + "/notes/heard/" + t.PublishedIn + "#theme-" + t.Number, at.TimeZone })
            .ToDictionaryAsync(row => row.Id, row => new TrailName(row.Name, row.Url, TrailThread.Voice, row.TimeZone), cancellationToken);
}
