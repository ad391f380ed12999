using Folkmoot.Platform.Components;
using Folkmoot.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Feasibility;

/// <summary>Says in words how checks stand.</summary>
internal sealed class CheckWords(TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>"Answer due by 6 May 2026", or "Overdue: an answer was due on 6 May 2026, 3 days ago".</summary>
    public string Due(CheckLine line, string zone)
    {
        var day = PlaceClock.SayDate(line.Check.DueAt, zone);
        if (!line.IsOverdue(clock.GetUtcNow()))
            return texts["Due.By", day];
        var days = (int)(clock.GetUtcNow() - line.Check.DueAt).TotalDays;
        return days < 1 ? texts["Due.Today", day] : days == 1 ? texts["Due.Yesterday", day] : texts["Due.Over", day, days];
    }

    public string Judgement(Judgement judgement) => texts[$"Judgement.{judgement}"];

    public static ThreadKind Thread(CheckLine line, DateTimeOffset now) =>
        line.IsOverdue(now) ? ThreadKind.Late : line.Check.Judgement == Feasibility.Judgement.Feasible ? ThreadKind.Done : ThreadKind.Voice;
}
