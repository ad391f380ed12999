using Folkmoot.Ballots;
using Folkmoot.Communities;
using Folkmoot.Outcomes;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;

namespace Folkmoot.Calls;

/// <summary>A round in which groups ask for money, with its rules and its money.</summary>
internal sealed record CallView(ProcessView Process, Phase Phase, CallSettings Settings, PanelSettings Panel, MeetingSettings Meeting, CallRound? Round)
{
    /// <summary>The outcomes that awards of the pool name; empty while none are agreed.</summary>
    public IReadOnlyList<SharedOutcome> Agreed { get; init; } = [];

    /// <summary>What a bid can tick as outcomes: those of the call, or all that are agreed.</summary>
    public IReadOnlyList<string> Choices => Settings.Outcomes.Count > 0 ? Settings.Outcomes : [.. Agreed.Select(outcome => outcome.Code)];

    /// <summary>The name of an outcome, or its code as words where it is not among those agreed.</summary>
    public string TitleOf(string code) => Agreed.FirstOrDefault(outcome => outcome.Code == code)?.Title ?? CodeList.Say(code);

    public string Url => Process.Url;

    public Place Place => Process.Place;

    public Guid Id => Process.Process.Id;

    /// <summary>Who decides on the bids.</summary>
    public Decider Decider => Process.Method(BallotMethod.MethodName) is not null ? Decider.Ballot : Process.Method(MeetingMethod.MethodName) is not null ? Decider.Meeting : Decider.Panel;

    /// <summary>The phase in which it is decided; null while there is none.</summary>
    public Phase? Deciding => Process.Method(Decider switch { Decider.Ballot => BallotMethod.MethodName, Decider.Meeting => MeetingMethod.MethodName, _ => PanelMethod.MethodName });

    /// <summary>For how many days a decision can be challenged.</summary>
    public int ChallengeDays => Decider switch { Decider.Ballot => Settings.ChallengeDays, Decider.Meeting => Meeting.ChallengeDays, _ => Panel.ChallengeDays };

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
