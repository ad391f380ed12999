using System.Globalization;
using Folkmoot.Platform.Words;
using NodaTime;

namespace Folkmoot.Platform.Time;

/// <summary>Turns moments into a place's own dates and back. Zones come with the program, so every machine agrees.</summary>
public static class PlaceClock
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static LocalDateTime Local(DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(Zone(zone)).LocalDateTime;

    /// <summary>
    /// The moment at which the place's clocks show this time. A time that the clocks skip in spring is moved on by the gap; of a time
    /// that comes twice in autumn the later one is meant, so that nobody loses an hour.
    /// </summary>
    public static DateTimeOffset Moment(LocalDateTime local, string zone)
    {
        var map = Zone(zone).MapLocal(local);
        var at = map.Count == 0 ? Zone(zone).AtLeniently(local) : map.Last();
        return at.ToInstant().ToDateTimeOffset();
    }

    /// <summary>"Sunday 6 December 2026, 8 pm".</summary>
    /// <remarks>On a page in another language, the long date and time of that language.</remarks>
    public static string Say(DateTimeOffset moment, string zone)
    {
        var local = Local(moment, zone);
        if (PageLanguage.Now != PageLanguage.English)
            return local.ToDateTimeUnspecified().ToString("D", CultureInfo.CurrentCulture) + local.ToString(", HH:mm", CultureInfo.InvariantCulture);
        return local.ToString("dddd d MMMM uuuu", English) + ", " + SayTime(local);
    }

    /// <summary>From one moment to another; where both are on one day, the day is said once.</summary>
    public static string Say(DateTimeOffset from, DateTimeOffset to, string zone)
    {
        var (first, last) = (Local(from, zone), Local(to, zone));
        return $"{Say(from, zone)} to {(first.Date == last.Date ? SayTime(last) : Say(to, zone))}";
    }

    /// <summary>"6 December 2026".</summary>
    public static string SayDate(DateTimeOffset moment, string zone) => Local(moment, zone).ToString("d MMMM uuuu", English);

    /// <summary>From one day to another: "3 to 17 March 2026", "28 February to 17 March 2026".</summary>
    public static string SaySpan(DateTimeOffset from, DateTimeOffset to, string zone)
    {
        var (first, last) = (Local(from, zone).Date, Local(to, zone).Date);
        if (first == last)
            return last.ToString("d MMMM uuuu", English);
        var start = first.Year != last.Year ? "d MMMM uuuu" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"{first.ToString(start, English)} to {last.ToString("d MMMM uuuu", English)}";
    }

    /// <summary>For the value of a form field: "2026-12-06T20:00".</summary>
    public static string Field(DateTimeOffset moment, string zone) => Local(moment, zone).ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string SayTime(LocalDateTime local)
    {
        if (local.Minute == 0 && local.Hour is 0 or 12)
            return local.Hour == 0 ? "midnight" : "midday";
        var hour = local.Hour % 12 == 0 ? 12 : local.Hour % 12;
        var minutes = local.Minute == 0 ? "" : local.Minute.ToString("'.'00", CultureInfo.InvariantCulture);
        return $"{hour}{minutes} {(local.Hour < 12 ? "am" : "pm")}";
    }

    private static DateTimeZone Zone(string zone) => DateTimeZoneProviders.Tzdb[zone];
}
