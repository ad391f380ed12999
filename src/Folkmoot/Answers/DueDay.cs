using Folkmoot.Platform.Time;
using NodaTime;
using NodaTime.Text;

namespace Folkmoot.Answers;

/// <summary>Days by which something is due: they end when the place's own day ends.</summary>
public static class DueDay
{
    /// <summary>The last minute of the place's day so many days from now.</summary>
    public static DateTimeOffset After(DateTimeOffset now, int days, string zone) => EndOf(PlaceClock.Local(now, zone).Date.PlusDays(days), zone);

    public static DateTimeOffset EndOf(LocalDate day, string zone) => PlaceClock.Moment(day.At(new LocalTime(23, 59)), zone);

    /// <summary>Reads the value of a date field, "2026-12-06"; null when it is none.</summary>
    public static DateTimeOffset? Read(string? field, string zone) =>
        LocalDatePattern.Iso.Parse(field?.Trim() ?? "").TryGetValue(default, out var day) ? EndOf(day, zone) : null;

    /// <summary>For the value of a date field.</summary>
    public static string Field(DateTimeOffset moment, string zone) => LocalDatePattern.Iso.Format(PlaceClock.Local(moment, zone).Date);

    /// <summary>How many whole days lie between the two days in the place, 0 or more.</summary>
    public static int DaysBetween(DateTimeOffset from, DateTimeOffset to, string zone) =>
        Math.Max(0, Period.DaysBetween(PlaceClock.Local(from, zone).Date, PlaceClock.Local(to, zone).Date));
}
