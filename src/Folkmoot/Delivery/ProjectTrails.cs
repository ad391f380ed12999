using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>Projects on trails, what is due next in them, and their end; a delivery goes by the id of its project.</summary>
internal sealed class ProjectTrails(FolkmootDb db, IStringLocalizer<Texts> texts) : ITrailNames, ITrailNext
{
    public IReadOnlyCollection<string> Kinds { get; } = ["project", "delivery"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await Public(ids).ToListAsync(cancellationToken))
            .Where(p => kind == "project" || p.Project.IsOver)
            .ToDictionary(p => p.Project.Id, p => new TrailName(Title(kind, p.Project), p.Url, kind == "project" ? TrailThread.Promise : TrailThread.Pound, p.Zone));

    public async Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        if (kind != "project" || await Public([id]).SingleOrDefaultAsync(cancellationToken) is not { Project.IsOver: false } found)
            return null;
        var next = await db.Milestones.AsNoTracking().Where(m => m.ProjectId == id && m.ReachedAt == null).OrderBy(m => m.DueAt).FirstOrDefaultAsync(cancellationToken);
        if (next is not null)
            return new TrailStep(next.Title, Owner(found), next.DueAt, found.Url);
        var hasMilestones = await db.Milestones.AnyAsync(m => m.ProjectId == id, cancellationToken);
        return new TrailStep(texts[hasMilestones ? "Next.Deliver" : "Next.Plan"], Owner(found), hasMilestones ? null : found.Project.PlanDueAt, found.Url);
    }

    private static string Owner(Row row) => row.Project.Owner.Length > 0 ? row.Project.Owner : row.Place;

    private string Title(string kind, Project project) =>
        kind == "project" ? project.Title : texts[project.State == ProjectState.Stopped ? "Trail.Stopped" : "Trail.Delivered", project.Title];

    private IQueryable<Row> Public(IReadOnlyCollection<Guid> ids) =>
        from p in db.Projects.AsNoTracking()
        join r in db.Processes.AsNoTracking() on p.ProcessId equals r.Id
        join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
        where ids.Contains(p.Id) && r.State != ProcessState.Draft
        select new Row { Project = p, Url = "/places/" + at.Slug + "/" + r.Slug + "/projects/" + p.Number, Zone = at.TimeZone, Place = at.Name };

    private sealed class Row
    {
        public required Project Project { get; init; }

        public required string Url { get; init; }

        public required string Zone { get; init; }

        public required string Place { get; init; }
    }
}
