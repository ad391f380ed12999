using Folkmoot.Communities;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;

namespace Folkmoot.Calls;

/// <summary>A round in which groups ask for money, with its rules and its money.</summary>
internal sealed record CallView(ProcessView Process, Phase Phase, CallSettings Settings, PanelSettings Panel, CallRound? Round)
{
    public string Url => Process.Url;

    public Place Place => Process.Place;

    public Guid Id => Process.Process.Id;

    /// <summary>Whether groups can ask at this moment.</summary>
    public bool IsOpenAt(DateTimeOffset now) => Process.Scene(Phase).IsOpenAt(now);

    /// <summary>The day on the clocks of the place.</summary>
    public DateOnly Today(DateTimeOffset now)
    {
        var local = PlaceClock.Local(now, Place.TimeZone).Date;
        return new DateOnly(local.Year, local.Month, local.Day);
    }

    /// <summary>What a bid can tick as places: those of the call, or the place itself.</summary>
    public IReadOnlyList<string> PlaceCodes => Settings.Places.Count > 0 ? Settings.Places : [Place.Slug];
}
