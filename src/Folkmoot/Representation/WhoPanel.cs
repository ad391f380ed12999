using Folkmoot.Processes;

namespace Folkmoot.Representation;

/// <summary>The part of a process's page that leads to who takes part.</summary>
internal sealed class WhoPanel(SurveyDesk desk) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        await desk.FindAsync(view.Process.Id, cancellationToken) is { } survey && (survey.IsAsked || survey.Table.Length > 0)
            ? new ProcessPanel("/Representation/_Panel.cshtml", (view, survey))
            : null;
}
