using Folkmoot.Processes;

namespace Folkmoot.Following;

/// <summary>The line on a process's page that offers its news.</summary>
internal sealed class FollowPanel : IProcessPanelSource
{
    public Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        Task.FromResult(view.Process.State == ProcessState.Draft ? null : new ProcessPanel("/Following/_Panel.cshtml", view));
}
