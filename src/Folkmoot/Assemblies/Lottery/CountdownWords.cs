using Folkmoot.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Says how long it is until the number that chooses is known.</summary>
internal sealed class CountdownWords(TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public string Say(Draw draw, string zone)
    {
        var left = draw.KnownAt - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return texts["Screen.Now"];
        var words = left.TotalDays >= 2 ? texts["Left.Days", (int)left.TotalDays]
            : left.TotalHours >= 2 ? texts["Left.Hours", (int)left.TotalHours]
            : left.TotalMinutes >= 2 ? texts["Left.Minutes", (int)left.TotalMinutes]
            : texts["Left.Seconds", (int)Math.Ceiling(left.TotalSeconds)];
        return texts["Screen.Known", PlaceClock.Say(draw.KnownAt, zone), words];
    }

    /// <summary>How much of the time between the commitment and the number has passed, in hundredths.</summary>
    public double Percent(Draw draw)
    {
        var (begun, all) = (draw.CommittedAt ?? draw.CreatedAt, draw.KnownAt - (draw.CommittedAt ?? draw.CreatedAt));
        return all <= TimeSpan.Zero ? 100 : Math.Clamp(100 * ((clock.GetUtcNow() - begun) / all), 0, 100);
    }
}
