using Folkmoot.Platform.Database;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Feasibility;

/// <summary>Finds checks for pages.</summary>
internal sealed class CheckReader(FolkmootDb db)
{
    /// <summary>The checks of the ideas of a process that are public, those due first in front.</summary>
    public async Task<IReadOnlyList<CheckLine>> ListAsync(Guid process, CancellationToken cancellationToken)
    {
        var rows = await (from c in db.IdeaChecks.AsNoTracking()
                          join i in db.Ideas.AsNoTracking() on c.IdeaId equals i.Id
                          where c.ProcessId == process && i.State == IdeaState.Public
                          orderby c.DueAt, i.Number
                          select new { Check = c, Idea = i }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new CheckLine(r.Check, r.Idea))];
    }

    public Task<IdeaCheck?> FindAsync(Guid idea, CancellationToken cancellationToken) =>
        db.IdeaChecks.AsNoTracking().SingleOrDefaultAsync(c => c.IdeaId == idea, cancellationToken);

    /// <summary>What was said during a check, the newest first.</summary>
    public async Task<IReadOnlyList<CheckStep>> StepsAsync(Guid check, CancellationToken cancellationToken) =>
        await db.CheckSteps.AsNoTracking().Where(s => s.CheckId == check).OrderByDescending(s => s.Id).ToListAsync(cancellationToken);
}
