using Folkmoot.Platform.Database;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas.Moderation;

/// <summary>What was reported, hidden and decided.</summary>
internal sealed class ModerationReader(FolkmootDb db)
{
    /// <summary>What was hidden of an idea, the newest first.</summary>
    public async Task<IReadOnlyList<Hiding>> HidingsAsync(Guid idea, CancellationToken cancellationToken) =>
        await db.Hidings.AsNoTracking().Where(h => h.IdeaId == idea).OrderByDescending(h => h.Id).ToListAsync(cancellationToken);

    /// <summary>Everything that was hidden in a process, with the number of its idea, the newest first.</summary>
    public async Task<IReadOnlyList<(int Number, Hiding Hiding)>> LogAsync(Guid process, CancellationToken cancellationToken)
    {
        var rows = await (from h in db.Hidings.AsNoTracking()
                          join i in db.Ideas.AsNoTracking() on h.IdeaId equals i.Id
                          where i.ProcessId == process && i.Number != null
                          orderby h.Id descending
                          select new { i.Number, Hiding = h }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.Number!.Value, r.Hiding))];
    }

    /// <summary>Reports that nobody has dealt with, the oldest first.</summary>
    public async Task<IReadOnlyList<Report>> ReportsAsync(Guid idea, CancellationToken cancellationToken) =>
        await db.Reports.AsNoTracking().Where(r => r.IdeaId == idea && r.ClosedAt == null).OrderBy(r => r.Id).ToListAsync(cancellationToken);

    /// <summary>How many open reports each idea of a process has.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountReportsAsync(Guid process, CancellationToken cancellationToken) =>
        await (from r in db.Reports
               join i in db.Ideas on r.IdeaId equals i.Id
               where i.ProcessId == process && r.ClosedAt == null
               group r by r.IdeaId into g
               select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>Every point of an idea, the hidden ones too.</summary>
    public async Task<IReadOnlyList<IdeaPoint>> PointsAsync(Guid idea, CancellationToken cancellationToken) =>
        await db.IdeaPoints.AsNoTracking().Where(p => p.IdeaId == idea).OrderBy(p => p.Id).ToListAsync(cancellationToken);
}
