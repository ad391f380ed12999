using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Surveys;

/// <summary>Keeps answers to surveys, one of each person to each sentence, and counts them when the survey has ended.</summary>
internal sealed class SurveyDesk(FolkmootDb db, Listener listener, ListenerLimit limit, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The survey that is open now, or null.</summary>
    public Phase? OpenIn(ProcessView view) => view.Phases.FirstOrDefault(p => p.Method == SurveyMethod.MethodName && view.Scene(p).IsOpenAt(clock.GetUtcNow()));

    /// <summary>Keeps what somebody answered; what they left out stays as it was.</summary>
    /// <exception cref="RefusedException">No survey is open, nothing was answered, or too many new people came from this connection.</exception>
    public async Task AnswerAsync(ProcessView view, IReadOnlyDictionary<string, int> answers, CancellationToken cancellationToken)
    {
        if (OpenIn(view) is not { } phase)
            throw new RefusedException(texts["Closed"]);
        var asked = SurveySettings.Read(phase.Settings).Asked.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        var given = answers.Where(a => asked.Contains(a.Key)).ToList();
        if (given.Count == 0 || given.Exists(a => a.Value is < SurveyItem.Least or > SurveyItem.Most))
            throw new RefusedException(texts["Answer.None"]);
        if (!listener.IsKnown && !limit.Count(listener.Address, phase.Id))
            throw new RefusedException(texts["Answer.TooMany"]);
        for (var attempt = 0; ; attempt++)
        {
            foreach (var (item, value) in given)
            {
                var key = listener.KeyOrNew(phase.Id, item);
                if (await db.SurveyAnswers.SingleOrDefaultAsync(a => a.PhaseId == phase.Id && a.Item == item && a.Key == key, cancellationToken) is { } known)
                    known.Value = value;
                else
                    db.SurveyAnswers.Add(new SurveyAnswer { PhaseId = phase.Id, Item = item, Key = key, Value = value });
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt == 0 && !cancellationToken.IsCancellationRequested)
            {
                // Sent twice at once: the rows are there now.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>How each sentence was answered in every survey of the place that has ended, the oldest first.</summary>
    public async Task<IReadOnlyList<SurveyTrend>> TrendAsync(Guid place, CancellationToken cancellationToken)
    {
        var phases = await (from p in db.Phases.AsNoTracking()
                            join r in db.Processes.AsNoTracking() on p.ProcessId equals r.Id
                            where r.PlaceId == place && r.State != ProcessState.Draft && p.Method == SurveyMethod.MethodName && p.State == PhaseState.Closed
                            orderby p.ClosesAt, p.Id
                            select new { p.Id, p.Settings, p.ClosesAt, r.Title, r.Slug }).ToListAsync(cancellationToken);
        var ids = phases.Select(p => p.Id).ToList();
        var counts = (await db.SurveyAnswers.AsNoTracking().Where(a => ids.Contains(a.PhaseId)).GroupBy(a => new { a.PhaseId, a.Item, a.Value })
            .Select(g => new { g.Key.PhaseId, g.Key.Item, g.Key.Value, Count = g.Count() }).ToListAsync(cancellationToken)).ToLookup(c => (c.PhaseId, c.Item));
        var waves = from p in phases
                    let settings = SurveySettings.Read(p.Settings)
                    from item in settings.Asked
                    let answers = counts[(p.Id, item.Key)]
                    select (Item: item, Wave: SurveyWave.Of(p.Title, p.Slug, p.ClosesAt, settings.Sampling, answers.Where(a => a.Value >= SurveyItem.Agrees).Sum(a => a.Count), answers.Sum(a => a.Count)));
        return [.. waves.GroupBy(w => w.Item.Key, StringComparer.Ordinal).Select(g => new SurveyTrend(g.Last().Item, [.. g.Select(w => w.Wave)]))];
    }
}
