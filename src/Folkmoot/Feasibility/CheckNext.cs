using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Feasibility;

/// <summary>The answer that is due for an idea that is being checked.</summary>
internal sealed class CheckNext(FolkmootDb db, IStringLocalizer<Texts> texts) : ITrailNext
{
    public IReadOnlyCollection<string> Kinds { get; } = ["idea"];

    public async Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        var due = await (from c in db.IdeaChecks.AsNoTracking()
                         join i in db.Ideas.AsNoTracking() on c.IdeaId equals i.Id
                         join r in db.Processes.AsNoTracking() on c.ProcessId equals r.Id
                         join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
                         where c.IdeaId == id && c.Judgement == Judgement.Pending && i.State == IdeaState.Public
                         select new { c.Owner, c.DueAt, Url = "/places/" + at.Slug + "/" + r.Slug + "/ideas/" + i.Number }).SingleOrDefaultAsync(cancellationToken);
        return due is null ? null : new TrailStep(texts["Next.Answer"], due.Owner, due.DueAt, due.Url);
    }
}
