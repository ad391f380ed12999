using Folkmoot.Processes.Methods;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes.Office;

/// <summary>Phases that open or close soon, and those that cannot open because something is missing.</summary>
internal sealed class PhaseDue(MethodList methods, IStringLocalizer<Texts> texts) : IDueSource
{
    public async Task<IReadOnlyList<DueLine>> FindAsync(ProcessView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (view.Process.State == ProcessState.Draft)
            return [new DueLine(DueState.Soon, texts["Due.Draft"], "", null, view.Url + "/manage")];
        var lines = new List<DueLine>();
        foreach (var phase in view.Phases)
        {
            if (phase.State == PhaseState.Open && DueLine.StateOf(phase.ClosesAt, now) is { } closes)
                lines.Add(new DueLine(closes, texts["Due.Closes", phase.Title], "", phase.ClosesAt, view.Url + "/manage"));
            if (phase.State != PhaseState.Planned || DueLine.StateOf(phase.OpensAt, now) is not { } opens)
                continue;
            var missing = (await methods[phase.Method].TasksAsync(view.Scene(phase), cancellationToken)).Where(t => t is { IsNeeded: true, IsDone: false }).ToList();
            if (missing.Count == 0)
                lines.Add(new DueLine(opens, texts["Due.Opens", phase.Title], "", phase.OpensAt, view.Url + "/manage"));
            foreach (var task in missing)
                lines.Add(new DueLine(DueState.Stuck, texts["Due.Missing", phase.Title, task.Label], "", phase.OpensAt, task.Url));
        }

        return lines;
    }
}
