using Folkmoot.Ballots.Settings;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;

namespace Folkmoot.Ballots;

/// <summary>A ballot with everything around it that its pages show.</summary>
public sealed record BallotView(ProcessView Process, PhaseScene Scene)
{
    public Phase Phase => Scene.Phase;

    public BallotSettings Settings { get; } = BallotSettingsJson.Read(Scene.Phase.Settings);

    public string Url => Scene.Url;

    /// <summary>An amount in the currency of the process.</summary>
    public string Money(long minor) => Currencies.Format(minor, Scene.Process.Currency);

    public string Opens => PlaceClock.Say(Phase.OpensAt, Scene.Place.TimeZone);

    public string Closes => PlaceClock.Say(Phase.ClosesAt, Scene.Place.TimeZone);

    /// <summary>Until when those who were let in before the close can finish, in words.</summary>
    public string Ends => PlaceClock.Say(VotingHours.End(Scene, Settings), Scene.Place.TimeZone);

    /// <summary>What to call a list: the district, or the whole place.</summary>
    public string ListName(string? district) => district ?? $"All of {Scene.Place.Name}";
}
