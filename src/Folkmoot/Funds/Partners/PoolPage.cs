using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds.Partners;

/// <summary>What the pages about a pool's partners share: they find the pool, and act on it.</summary>
public abstract class PoolPage(Places places, PoolBook book, TimeProvider clock) : SitePage
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    internal DateOnly Today { get; private set; }

    /// <summary>A day for people.</summary>
    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", s_english);

    internal string Say(long pence) => Pool.Say(pence);

    private protected async Task<bool> FindPoolAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool)
            return false;
        var local = PlaceClock.Local(clock.GetUtcNow(), found.TimeZone).Date;
        (Place, Pool, Today) = (found, pool, new DateOnly(local.Year, local.Month, local.Day));
        return true;
    }

    /// <summary>Acts on what was found and goes on to the address that comes back, or shows the page again with the reason when that is refused.</summary>
    private protected async Task<IActionResult> ActAsync(Func<Task<bool>> find, string done, string form, Func<Task<string>> act)
    {
        if (!await find())
            return NotFound();
        try
        {
            var where = await act();
            Flash.Done(TempData, done);
            return Redirect($"/places/{Place.Slug}/funds/{where}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, form);
        }
    }
}
