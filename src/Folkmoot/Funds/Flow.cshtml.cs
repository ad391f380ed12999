using Folkmoot.Communities;
using Folkmoot.Outcomes;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>The way of the money in three pictures, each band of which opens the list of what it is made of.</summary>
public sealed class FlowModel(Places places, PoolBook book, OutcomeBook outcomes, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    internal MoneyWay Way { get; private set; } = null!;

    /// <summary>The band that was opened; null for none.</summary>
    internal MoneyBand? Opened { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, int? stage, int? band, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool)
            return NotFound();
        var names = (await outcomes.CountingAsync(found.Id, cancellationToken))?.Outcomes.ToDictionary(outcome => outcome.Code, outcome => outcome.Title, StringComparer.Ordinal) ?? [];
        (Place, Pool, Way) = (found, pool, new MoneyWay(pool, code => names.GetValueOrDefault(code, code), texts));
        if (stage is null && band is null)
            return Page();
        Opened = Way.Stages.ElementAtOrDefault(stage ?? -1)?.Bands.ElementAtOrDefault(band ?? -1);
        return Opened is null ? NotFound() : Page();
    }

    /// <summary>The bands of a step, each with the address of its list.</summary>
    internal IReadOnlyList<FlowBand> Bands(int stage) =>
        [.. Way.Stages[stage].Bands.Select((band, at) => new FlowBand(band.From, band.To, band.Pence, $"/places/{Place.Slug}/funds/flow?stage={stage}&band={at}#list", $"{band.From}, {band.To}: {Pool.Say(band.Pence)}"))];
}
