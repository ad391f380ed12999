using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes;

/// <summary>What is due next in a process: the phase that is open closes, or the next one opens.</summary>
internal sealed class ProcessNext(FolkmootDb db, IStringLocalizer<Texts> texts) : ITrailNext
{
    public IReadOnlyCollection<string> Kinds { get; } = ["process"];

    public async Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        var next = await (from p in db.Phases.AsNoTracking()
                          join r in db.Processes.AsNoTracking() on p.ProcessId equals r.Id
                          join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
                          where r.Id == id && r.State == ProcessState.Published && p.State != PhaseState.Closed
                          orderby p.Ordinal
                          select new { Phase = p, at.Name, Url = "/places/" + at.Slug + "/" + r.Slug }).FirstOrDefaultAsync(cancellationToken);
        if (next is null)
            return null;
        return next.Phase.State == PhaseState.Open
            ? new TrailStep(texts["Next.Closes", next.Phase.Title], next.Name, next.Phase.ClosesAt, next.Url)
            : new TrailStep(texts["Next.Opens", next.Phase.Title], next.Name, next.Phase.OpensAt, next.Url);
    }
}
