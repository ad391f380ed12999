using Folkmoot.Platform;
using Folkmoot.Platform.Time;
using Folkmoot.Sortition;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>The public number that is to choose: named before it exists, and of the form and by the hand that its name says.</summary>
internal static class AnnouncedNumber
{
    /// <summary>Refuses a round of drand that is published already, that is published later than is said, or that is not named.</summary>
    public static void RequireToCome(string name, DateTimeOffset known, DateTimeOffset now, string zone)
    {
        if (Beacon.NameFrom(name, known) is { } whole)
            throw new RefusedException($"Name the round as well. The first one from that moment on is \"{whole}\".", "BeaconName");
        if (Beacon.DueAt(name) is not { } due)
            return;
        if (due <= now)
            throw new RefusedException($"That round of drand was published on {PlaceClock.Say(due, zone)}. Name one that is still to come.", "BeaconName");
        if (due > known)
            throw new RefusedException($"That round of drand is published on {PlaceClock.Say(WholeMinute(due), zone)}. Give that moment or a later one, or another round.", "KnownAt");
    }

    /// <summary>Whether the number may be known by now.</summary>
    public static bool MayBeKnown(Draw draw, DateTimeOffset now) => draw.KnownAt <= now || Beacon.DueAt(draw.BeaconName) <= now;

    /// <summary>The number as it is drawn with: of the form its publisher gives it, where that is known by name, and with drand's signature where the whole answer of its server was given.</summary>
    public static BeaconValue Read(string name, string? text)
    {
        try
        {
            var number = Beacon.Read(name, CleanText.Line(text));
            return number.Value.Length <= Draw.MaxBeacon ? number : throw new RefusedException($"Write the number exactly as it was published, in 1 to {Draw.MaxBeacon} characters.", "Beacon");
        }
        catch (SortitionException wrong)
        {
            throw new RefusedException(wrong.Message, "Beacon");
        }
    }

    private static DateTimeOffset WholeMinute(DateTimeOffset moment) =>
        moment.Ticks % TimeSpan.TicksPerMinute is var over && over > 0 ? moment.AddTicks(TimeSpan.TicksPerMinute - over) : moment;
}
