using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Time;
using NodaTime;
using NodaTime.Text;

namespace Folkmoot.Processes;

/// <summary>The fields of a phase as its form sends them. Dates and times are those of the place's clocks.</summary>
public sealed class PhaseForm
{
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public string? Title { get; set; }

    public string? About { get; set; }

    /// <summary>The day on which it opens: "2026-12-06".</summary>
    public string? OpensAt { get; set; }

    /// <summary>The time of that day: "20:00".</summary>
    public string? OpensTime { get; set; }

    public string? ClosesAt { get; set; }

    public string? ClosesTime { get; set; }

    /// <summary>Why it changes although it is open; public.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the person saw.</summary>
    public Guid Version { get; set; }

    public static PhaseForm Of(Phase phase, string zone)
    {
        var (opens, closes) = (PlaceClock.Local(phase.OpensAt, zone), PlaceClock.Local(phase.ClosesAt, zone));
        return new PhaseForm
        {
            Title = phase.Title,
            About = phase.About,
            OpensAt = Day(opens),
            OpensTime = Times.Format(opens.TimeOfDay),
            ClosesAt = Day(closes),
            ClosesTime = Times.Format(closes.TimeOfDay),
            Version = phase.Version,
        };
    }

    /// <summary>What the form asks for; the method's settings stay as they are.</summary>
    /// <exception cref="RefusedException">A date or time is none.</exception>
    public PhaseEdit Read(Phase phase, string zone) => new(
        Title ?? "",
        About ?? "",
        Moment(OpensAt, OpensTime, phase.OpensAt, zone, nameof(OpensAt), "opens"),
        Moment(ClosesAt, ClosesTime, phase.ClosesAt, zone, nameof(ClosesAt), "closes"),
        phase.Settings,
        Reason);

    private static string Day(LocalDateTime local) => LocalDatePattern.Iso.Format(local.Date);

    private static DateTimeOffset Moment(string? day, string? time, DateTimeOffset before, string zone, string field, string what)
    {
        if (!LocalDatePattern.Iso.Parse(day?.Trim() ?? "").TryGetValue(default, out var date))
            throw new RefusedException($"Say on which day it {what}, as year, month and day: {Day(PlaceClock.Local(before, zone))}.", field);
        if (!Times.Parse(time?.Trim() ?? "").TryGetValue(default, out var hour))
            throw new RefusedException($"Say at what time it {what}, as hours and minutes: {Times.Format(PlaceClock.Local(before, zone).TimeOfDay)}.", string.Create(CultureInfo.InvariantCulture, $"{field[..^2]}Time"));
        var local = date.At(hour);
        // The form knows no seconds, nor which of two equal times of an autumn night was meant: what was not changed stays as it was.
        var now = PlaceClock.Local(before, zone);
        return now.Date == local.Date && now.Hour == local.Hour && now.Minute == local.Minute ? before : PlaceClock.Moment(local, zone);
    }
}
