using Folkmoot.Ballots;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home;

/// <summary>Adds up what finished decisions have come to.</summary>
internal sealed class FigureReader(FolkmootDb db, FigureCache cache)
{
    public async Task<Figures> ReadAsync(IReadOnlyList<ProcessView> processes, CancellationToken cancellationToken)
    {
        var phases = processes.SelectMany(p => p.Phases.Where(f => f.State == PhaseState.Closed).Select(f => (f.Id, p.Process.Currency))).ToList();
        var ids = phases.ConvertAll(p => p.Id);
        var counted = await db.Counts.AsNoTracking().Where(c => ids.Contains(c.PhaseId) && c.FinishedAt != null).Select(c => c.PhaseId).ToListAsync(cancellationToken);
        var money = new Dictionary<string, long>(StringComparer.Ordinal);
        var (ballots, chosen) = (0L, 0);
        foreach (var (phase, currency) in phases.Where(p => counted.Contains(p.Id)))
        {
            var figures = await OfAsync(phase, cancellationToken);
            ballots += figures.Ballots;
            chosen += figures.Chosen;
            money[currency] = money.GetValueOrDefault(currency) + figures.Cost;
        }

        return new Figures(counted.Count, ballots, chosen, money);
    }

    private async Task<PhaseFigures> OfAsync(Guid phase, CancellationToken cancellationToken)
    {
        if (cache.Find(phase) is { } known)
            return known;
        var costs = await (from e in db.Edges.AsNoTracking()
                           join p in db.Proposals.AsNoTracking() on e.FromId equals p.Id
                           where e.ToKind == "result" && e.ToId == phase && e.FromKind == "proposal" && e.Kind == "was chosen in"
                           select p.Cost).ToListAsync(cancellationToken);
        var figures = new PhaseFigures(await db.Ballots.LongCountAsync(b => b.PhaseId == phase, cancellationToken), costs.Count, costs.Sum());
        cache.Keep(phase, figures);
        return figures;
    }
}
