using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Outcomes;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds;

/// <summary>The trail of one pound: who gave it, under which terms, who decided on it, and where it is.</summary>
public sealed class PoundModel(Places places, PoolBook book, OutcomeBook outcomes) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    internal PoolLot Lot { get; private set; } = null!;

    internal long Number { get; private set; }

    internal PoundStep Step { get; private set; } = null!;

    /// <summary>What its grant works towards, in the words that were agreed.</summary>
    internal IReadOnlyList<string> Outcomes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string lot, long? pound, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool
            || pool.Figures.Lots.FirstOrDefault(one => one.Terms.Lot == lot) is not { } item || PoundTrail.Count(item) == 0)
            return NotFound();
        (Place, Pool, Lot, Number) = (found, pool, item, pound ?? 1);
        if (Number < 1 || Number > PoundTrail.Count(item))
            return NotFound();
        Step = PoundTrail.Find(pool.Figures, item, Number);
        var agreed = Step.Grant is null ? null : await outcomes.CountingAsync(found.Id, cancellationToken);
        Outcomes = [.. (Step.Grant?.Spend.Outcomes ?? []).Select(code => agreed?.Outcomes.FirstOrDefault(outcome => outcome.Code == code)?.Title ?? code)];
        return Page();
    }

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, Place.TimeZone);

    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
