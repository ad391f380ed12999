using Folkmoot.Communities;
using Folkmoot.Outcomes;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds;

/// <summary>Which agreed outcomes and whose strategies have money working towards them, and which have none.</summary>
public sealed class CoverageModel(Places places, PoolBook book, OutcomeBook outcomes) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    /// <summary>Null while nothing is agreed.</summary>
    internal FrameworkView? Framework { get; private set; }

    /// <summary>Grants that name no agreed outcome.</summary>
    internal IReadOnlyList<PoolGrant> Unclassified { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool)
            return NotFound();
        (Place, Pool) = (found, pool);
        Framework = await outcomes.CountingAsync(found.Id, cancellationToken);
        if (Framework is { Outcomes: { } agreed })
            Unclassified = [.. pool.Figures.Grants.Where(grant => grant.Total > 0 && !grant.Spend.Outcomes.Any(code => agreed.Any(outcome => outcome.Code == code)))];
        return Page();
    }

    /// <summary>The money set aside or paid for an outcome, and how many grants have it. A grant for several outcomes counts whole under each.</summary>
    internal CoverageLine Of(SharedOutcome outcome) => Line(grant => grant.Spend.Outcomes.Contains(outcome.Code, StringComparer.Ordinal));

    /// <summary>The same for all outcomes that serve a strategy; each grant once.</summary>
    internal CoverageLine Of(Strategy strategy)
    {
        var serves = Framework!.Outcomes.Where(outcome => Framework.StrategiesOf(outcome).Any(one => one.Id == strategy.Id)).Select(outcome => outcome.Code).ToHashSet(StringComparer.Ordinal);
        return Line(grant => grant.Spend.Outcomes.Any(serves.Contains));
    }

    private CoverageLine Line(Func<PoolGrant, bool> counts)
    {
        var grants = Pool.Figures.Grants.Where(grant => grant.Total > 0 && counts(grant)).ToList();
        return new CoverageLine(grants.Sum(grant => grant.Total), grants.Count);
    }
}
