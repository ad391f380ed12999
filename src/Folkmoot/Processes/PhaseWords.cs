using Folkmoot.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes;

/// <summary>Says in words how phases stand.</summary>
public sealed class PhaseWords(TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>"9 days left".</summary>
    public string Left(Phase phase)
    {
        var left = phase.ClosesAt - clock.GetUtcNow();
        return left.TotalDays >= 2 ? texts["Left.Days", (int)left.TotalDays]
            : left.TotalHours >= 2 ? texts["Left.Hours", (int)left.TotalHours]
            : texts["Left.Soon"];
    }

    /// <summary>What state the phase is in, in a word or two.</summary>
    public string State(Phase phase) => texts[$"Phase.{phase.State}"];

    public string Dates(Phase phase, string zone) => PlaceClock.SaySpan(phase.OpensAt, phase.ClosesAt, zone);

    /// <summary>The name of a method for people.</summary>
    public string Method(Phase phase) => texts[$"Method.{phase.Method}"] is { ResourceNotFound: false } known ? known : phase.Title;
}
