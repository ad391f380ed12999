using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;

namespace Folkmoot.Assurance;

/// <summary>What the pages of this room share.</summary>
public abstract class ReportPage(Places places, TimeProvider clock) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal DateOnly Today { get; private set; }

    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private protected async Task<bool> FindPlaceAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return false;
        var local = PlaceClock.Local(clock.GetUtcNow(), found.TimeZone).Date;
        (Place, Today) = (found, new DateOnly(local.Year, local.Month, local.Day));
        return true;
    }
}
