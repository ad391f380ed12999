using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>Answers on trails: a promise with a name and a day.</summary>
internal sealed class AnswerTrails(FolkmootDb db, IStringLocalizer<Texts> texts) : ITrailNames, ITrailNext
{
    public IReadOnlyCollection<string> Kinds { get; } = ["answer"];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await (from o in db.OwedAnswers.AsNoTracking()
                join at in db.Places.AsNoTracking() on o.PlaceId equals at.Id
                where ids.Contains(o.Id) && o.State != OwedState.Unconfirmed
                select new { o.Id, o.Words, o.AboutTitle, at.TimeZone }).ToListAsync(cancellationToken))
            .ToDictionary(o => o.Id, o => new TrailName(o.Words.Length > 0 ? Prose.Begin(o.Words, 80) : texts["TakenDown.About", o.AboutTitle], $"/answers/{o.Id}", TrailThread.Promise, o.TimeZone));

    public async Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        await db.OwedAnswers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.State == OwedState.Open, cancellationToken) is { } owed
            ? new TrailStep(texts["Next.Answer"], owed.Answerer, owed.DueAt, $"/answers/{owed.Id}")
            : null;
}
