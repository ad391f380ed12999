using Folkmoot.Feasibility;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.OpenData;

/// <summary>Reads ideas with their numbers and checks, a page at a time. What is hidden or waits is in none of it.</summary>
internal sealed class IdeaRows(FolkmootDb db)
{
    /// <summary>The ideas of a process with a higher number than the given one, by number.</summary>
    public async Task<IReadOnlyList<IdeaRow>> AfterAsync(Guid process, int number, int most, CancellationToken cancellationToken)
    {
        var ideas = await db.Ideas.AsNoTracking()
            .Where(i => i.ProcessId == process && i.Number > number && (i.State == IdeaState.Public || i.State == IdeaState.Merged || i.State == IdeaState.Split))
            .OrderBy(i => i.Number).Take(most).ToListAsync(cancellationToken);
        var ids = ideas.ConvertAll(i => i.Id);
        var supports = await db.IdeaSupports.Where(s => ids.Contains(s.IdeaId)).GroupBy(s => s.IdeaId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var points = (await db.IdeaPoints.Where(p => ids.Contains(p.IdeaId) && !p.IsHidden).GroupBy(p => new { p.IdeaId, p.IsFor }).Select(g => new { g.Key.IdeaId, g.Key.IsFor, Count = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(g => (g.IdeaId, g.IsFor), g => g.Count);
        var checks = await db.IdeaChecks.AsNoTracking().Where(c => ids.Contains(c.IdeaId)).ToDictionaryAsync(c => c.IdeaId, cancellationToken);
        return [.. ideas.Select(i => new IdeaRow(i, supports.GetValueOrDefault(i.Id), points.GetValueOrDefault((i.Id, true)), points.GetValueOrDefault((i.Id, false)), checks.GetValueOrDefault(i.Id)))];
    }
}
