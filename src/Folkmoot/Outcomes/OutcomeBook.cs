using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Outcomes;

/// <summary>Finds the outcomes framework of a place.</summary>
public sealed class OutcomeBook(FolkmootDb db, Places places)
{
    /// <summary>The last version that was agreed; null while there is none.</summary>
    public Task<FrameworkView?> AgreedAsync(Guid place, CancellationToken cancellationToken) => FindAsync(db.Frameworks.AsNoTracking().Where(f => f.PlaceId == place && f.AgreedAt != null), cancellationToken);

    /// <summary>The version that is being made; null while there is none.</summary>
    public Task<FrameworkView?> DraftAsync(Guid place, CancellationToken cancellationToken) => FindAsync(db.Frameworks.AsNoTracking().Where(f => f.PlaceId == place && f.AgreedAt == null), cancellationToken);

    public Task<FrameworkView?> NumberAsync(Guid place, int number, CancellationToken cancellationToken) => FindAsync(db.Frameworks.AsNoTracking().Where(f => f.PlaceId == place && f.Number == number && f.AgreedAt != null), cancellationToken);

    /// <summary>The framework that counts in a place: its own, or that of the nearest place around it.</summary>
    public async Task<FrameworkView?> CountingAsync(Guid place, CancellationToken cancellationToken)
    {
        foreach (var around in await places.SelfAndAncestorsAsync(place, cancellationToken))
        {
            if (await AgreedAsync(around.Id, cancellationToken) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The outcomes of the framework that counts in a place; empty while none is agreed.</summary>
    public async Task<IReadOnlyList<SharedOutcome>> OutcomesAsync(Guid place, CancellationToken cancellationToken)
    {
        var around = await places.SelfAndAncestorsAsync(place, cancellationToken);
        var ids = around.Select(one => one.Id).ToList();
        var agreed = await db.Frameworks.Where(f => ids.Contains(f.PlaceId) && f.AgreedAt != null).Select(f => new { f.Id, f.PlaceId, f.Number }).ToListAsync(cancellationToken);
        var counting = agreed.OrderBy(one => ids.IndexOf(one.PlaceId)).ThenByDescending(one => one.Number).FirstOrDefault();
        return counting is null ? [] : await db.SharedOutcomes.AsNoTracking().Where(o => o.FrameworkId == counting.Id).OrderBy(o => o.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The numbers of all agreed versions, the last first.</summary>
    public async Task<IReadOnlyList<int>> NumbersAsync(Guid place, CancellationToken cancellationToken) =>
        await db.Frameworks.Where(f => f.PlaceId == place && f.AgreedAt != null).OrderByDescending(f => f.Number).Select(f => f.Number).ToListAsync(cancellationToken);

    private async Task<FrameworkView?> FindAsync(IQueryable<Framework> among, CancellationToken cancellationToken)
    {
        if (await among.OrderByDescending(f => f.Number).FirstOrDefaultAsync(cancellationToken) is not { } framework)
            return null;
        var outcomes = await db.SharedOutcomes.AsNoTracking().Where(o => o.FrameworkId == framework.Id).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var ids = outcomes.ConvertAll(outcome => outcome.Id);
        return new FrameworkView(
            framework,
            await db.Strategies.AsNoTracking().Where(s => s.FrameworkId == framework.Id).OrderBy(s => s.Id).ToListAsync(cancellationToken),
            outcomes,
            await db.StrategyLinks.AsNoTracking().Where(l => ids.Contains(l.OutcomeId)).ToListAsync(cancellationToken),
            await db.Indicators.AsNoTracking().Where(i => ids.Contains(i.OutcomeId)).OrderBy(i => i.Id).ToListAsync(cancellationToken),
            await db.IndicatorValues.AsNoTracking().Where(v => v.PlaceId == framework.PlaceId).ToListAsync(cancellationToken));
    }
}
