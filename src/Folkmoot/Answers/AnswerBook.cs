using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Answers;

/// <summary>Reads what is owed, answered and late.</summary>
public sealed class AnswerBook(FolkmootDb db, Places places, TimeProvider clock)
{
    private const int MostOpen = 200;
    private const int MostAnswered = 50;

    public Task<OwedAnswer?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.OwedAnswers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.State != OwedState.Unconfirmed, cancellationToken);

    public async Task<AnswerBoard> OfPlaceAsync(Place place, CancellationToken cancellationToken)
    {
        var ids = (await places.WithinAsync(place, cancellationToken)).Select(p => p.Id).ToList();
        return await BoardAsync(db.OwedAnswers.AsNoTracking().Where(o => ids.Contains(o.PlaceId)), cancellationToken);
    }

    public Task<AnswerBoard> OfProcessAsync(Guid process, CancellationToken cancellationToken) =>
        BoardAsync(db.OwedAnswers.AsNoTracking().Where(o => o.ProcessId == process), cancellationToken);

    public Task<AnswerBoard> AboutAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        BoardAsync(db.OwedAnswers.AsNoTracking().Where(o => o.AboutKind == kind && o.AboutId == id), cancellationToken);

    private async Task<AnswerBoard> BoardAsync(IQueryable<OwedAnswer> of, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await of.Where(o => o.State == OwedState.Open).OrderBy(o => o.DueAt).ThenBy(o => o.Id).Take(MostOpen).ToListAsync(cancellationToken);
        var answered = await of.Where(o => o.State == OwedState.Answered || o.State == OwedState.TakenDown)
            .OrderByDescending(o => o.AnsweredAt ?? o.AskedAt).ThenByDescending(o => o.Id).Take(MostAnswered).ToListAsync(cancellationToken);
        return new AnswerBoard(
            now,
            open,
            answered,
            await of.CountAsync(o => o.State == OwedState.Open, cancellationToken),
            await of.CountAsync(o => o.State == OwedState.Open && o.DueAt < now, cancellationToken),
            await of.CountAsync(o => o.State == OwedState.Answered, cancellationToken),
            await of.CountAsync(o => o.State == OwedState.Answered && o.AnsweredAt <= o.DueAt, cancellationToken));
    }
}
