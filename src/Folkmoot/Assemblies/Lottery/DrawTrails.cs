using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Letters and draws on trails.</summary>
internal sealed class DrawTrails(FolkmootDb db, IStringLocalizer<Texts> texts) : ITrailNames, ITrailNext
{
    public IReadOnlyCollection<string> Kinds { get; } = ["draw", "mailing"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = kind == "draw"
            ? from d in db.Draws.AsNoTracking()
              where ids.Contains(d.Id) && (d.State == DrawState.Committed || d.State == DrawState.Drawn || d.State == DrawState.Void)
              select new { d.Id, d.ProcessId, d.Number }
            : from m in db.Set<Recruit.Mailing>().AsNoTracking()
              where ids.Contains(m.Id)
              select new { m.Id, m.ProcessId, m.Number };
        return (await (from x in rows
                       join r in db.Processes.AsNoTracking() on x.ProcessId equals r.Id
                       join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
                       where r.State != ProcessState.Draft
                       select new { x.Id, x.Number, r.Title, Url = "/places/" + at.Slug + "/" + r.Slug + "/assembly", at.TimeZone }).ToListAsync(cancellationToken))
            .ToDictionary(x => x.Id, x => new TrailName(texts[$"Trail.{kind}", x.Number, x.Title], kind == "draw" ? $"{x.Url}/draw/{x.Number}" : x.Url, TrailThread.Voice, x.TimeZone));
    }

    public async Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        kind == "draw" && await (from d in db.Draws.AsNoTracking()
                                 join r in db.Processes.AsNoTracking() on d.ProcessId equals r.Id
                                 join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
                                 where d.Id == id && d.State == DrawState.Committed
                                 select new { d.BeaconName, d.KnownAt, d.Number, Url = "/places/" + at.Slug + "/" + r.Slug + "/assembly/draw/" }).SingleOrDefaultAsync(cancellationToken) is { } due
            ? new TrailStep(texts["Next.Draw"], due.BeaconName, due.KnownAt, due.Url + due.Number)
            : null;
}
