using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Feasibility;

/// <summary>Finds checks for pages.</summary>
internal sealed class CheckReader(FolkmootDb db)
{
    /// <summary>As many as an officer works through before the list is looked at anew.</summary>
    public const int PageSize = 100;

    public async Task<CheckFigures> FiguresAsync(Guid process, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var counts = await (from c in db.IdeaChecks
                            join i in db.Ideas on c.IdeaId equals i.Id
                            where c.ProcessId == process && i.State == IdeaState.Public
                            group c by c.Judgement into g
                            select new { g.Key, Count = g.Count(), Overdue = g.Count(c => c.DueAt < now) }).ToListAsync(cancellationToken);
        return new CheckFigures(counts.ToDictionary(c => c.Key, c => c.Count), counts.Where(c => c.Key == Judgement.Pending).Sum(c => c.Overdue));
    }

    /// <summary>The checks of the ideas of a process that are public, a page at a time, those due first in front.</summary>
    /// <param name="process">The process.</param>
    /// <param name="judgement">How they stand; null for all, those that wait in front.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">The most on one page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Paged<CheckLine>> FindAsync(Guid process, Judgement? judgement, int? page, int size, CancellationToken cancellationToken)
    {
        var all = from c in db.IdeaChecks.AsNoTracking()
                  join i in db.Ideas.AsNoTracking() on c.IdeaId equals i.Id
                  where c.ProcessId == process && i.State == IdeaState.Public && (judgement == null || c.Judgement == judgement)
                  select new { Check = c, Idea = i };
        var count = await all.CountAsync(cancellationToken);
        var number = PageNumber.Of(page, count, size);
        // The ids are put in order first: a database that sorts whole rows carries the words of thousands of ideas about.
        var ids = await all.OrderBy(r => r.Check.Judgement == Judgement.Pending ? 0 : 1).ThenBy(r => r.Check.DueAt).ThenBy(r => r.Idea.Number)
            .Select(r => r.Check.Id).Skip((number - 1) * size).Take(size).ToListAsync(cancellationToken);
        // They are looked up by their ids alone, or a database may go through the whole process once more to find them.
        var rows = await (from c in db.IdeaChecks.AsNoTracking()
                          where ids.Contains(c.Id)
                          join i in db.Ideas.AsNoTracking() on c.IdeaId equals i.Id
                          select new { Check = c, Idea = i }).ToDictionaryAsync(r => r.Check.Id, cancellationToken);
        return new Paged<CheckLine>([.. ids.Select(id => new CheckLine(rows[id].Check, rows[id].Idea))], count, number, size);
    }

    public Task<IdeaCheck?> FindAsync(Guid idea, CancellationToken cancellationToken) =>
        db.IdeaChecks.AsNoTracking().SingleOrDefaultAsync(c => c.IdeaId == idea, cancellationToken);

    /// <summary>What was said during a check, the newest first.</summary>
    public async Task<IReadOnlyList<CheckStep>> StepsAsync(Guid check, CancellationToken cancellationToken) =>
        await db.CheckSteps.AsNoTracking().Where(s => s.CheckId == check).OrderByDescending(s => s.Id).ToListAsync(cancellationToken);
}
