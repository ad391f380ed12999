using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Finds ideas for pages.</summary>
internal sealed class IdeaReader(FolkmootDb db, ProcessReader processes)
{
    /// <summary>The ideas of a process that everybody sees, by number.</summary>
    public async Task<IReadOnlyList<IdeaLine>> ListAsync(Guid process, CancellationToken cancellationToken)
    {
        var ideas = await db.Ideas.AsNoTracking().Where(i => i.ProcessId == process && i.State == IdeaState.Public).OrderBy(i => i.Number).ToListAsync(cancellationToken);
        var supports = await (from s in db.IdeaSupports
                              join i in db.Ideas on s.IdeaId equals i.Id
                              where i.ProcessId == process
                              group s by s.IdeaId into g
                              select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. ideas.Select(i => new IdeaLine(i, supports.GetValueOrDefault(i.Id)))];
    }

    /// <summary>The idea with a number, whatever became of it; null when there is none.</summary>
    public Task<Idea?> FindAsync(Guid process, int number, CancellationToken cancellationToken) =>
        db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.ProcessId == process && i.Number == number, cancellationToken);

    public Task<Idea> GetAsync(Guid idea, CancellationToken cancellationToken) => db.Ideas.AsNoTracking().SingleAsync(i => i.Id == idea, cancellationToken);

    /// <summary>The process an idea belongs to.</summary>
    public async Task<ProcessView> ProcessAsync(Idea idea, CancellationToken cancellationToken)
    {
        var at = await (from r in db.Processes.AsNoTracking()
                        join p in db.Places.AsNoTracking() on r.PlaceId equals p.Id
                        where r.Id == idea.ProcessId
                        select new { Place = p.Slug, Process = r.Slug }).SingleAsync(cancellationToken);
        return (await processes.FindAsync(at.Place, at.Process, cancellationToken))!;
    }

    /// <summary>Those who write an idea, the first author first.</summary>
    public async Task<IReadOnlyList<IdeaPerson>> PeopleAsync(Guid idea, CancellationToken cancellationToken) =>
        await db.IdeaPeople.AsNoTracking().Where(p => p.IdeaId == idea).OrderBy(p => p.Part).ThenBy(p => p.Since).ThenBy(p => p.Id).ToListAsync(cancellationToken);

    public Task<int> SupportsAsync(Guid idea, CancellationToken cancellationToken) => db.IdeaSupports.CountAsync(s => s.IdeaId == idea, cancellationToken);

    public Task<bool> IsSupportedByAsync(Guid idea, Guid person, CancellationToken cancellationToken) =>
        db.IdeaSupports.AnyAsync(s => s.IdeaId == idea && s.AccountId == person, cancellationToken);
}
