using Folkmoot.Answers;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>Recommendations on trails, with the answer that is due; and people can ask about them.</summary>
internal sealed class RecommendationTrails(FolkmootDb db, IStringLocalizer<Texts> texts) : ITrailNames, ITrailNext, IAskable
{
    public IReadOnlyCollection<string> Kinds { get; } = ["recommendation"];

    public string Kind => "recommendation";

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await (from x in db.Recommendations.AsNoTracking()
                join r in db.Processes.AsNoTracking() on x.ProcessId equals r.Id
                join at in db.Places.AsNoTracking() on r.PlaceId equals at.Id
                where ids.Contains(x.Id) && r.State != ProcessState.Draft
                select new { x.Id, x.Title, x.Number, Url = "/places/" + at.Slug + "/" + r.Slug + "/assembly/recommendations/", at.TimeZone }).ToListAsync(cancellationToken))
            .ToDictionary(x => x.Id, x => new TrailName(texts["Trail.Name", x.Number, x.Title], x.Url + x.Number, TrailThread.Voice, x.TimeZone));

    public async Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        await db.OwedAnswers.AsNoTracking().Where(o => o.AboutKind == kind && o.AboutId == id && o.Cause == AnswerCause.Proposal && o.State == OwedState.Open).OrderBy(o => o.DueAt).FirstOrDefaultAsync(cancellationToken) is { } owed
            ? new TrailStep(texts["Next.Answer"], owed.Answerer, owed.DueAt, owed.AboutUrl)
            : null;

    public async Task<AskTarget?> FindAsync(ProcessView view, Guid id, CancellationToken cancellationToken) =>
        AssemblyView.Of(view) is { } assembly && await db.Recommendations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.ProcessId == view.Process.Id, cancellationToken) is { } found
            ? new AskTarget("recommendation", id, found.Title, $"{assembly.Url}/recommendations/{found.Number}", new Answerer(assembly.Answerer, null))
            : null;
}
