using Folkmoot.Processes;

namespace Folkmoot.Delivery;

/// <summary>The part of a process's page about what was chosen and how it goes.</summary>
internal sealed class ProjectPanel(ProjectBook book) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        await book.ListAsync(view, cancellationToken) is { Count: > 0 } projects ? new ProcessPanel("/Delivery/_Panel.cshtml", new ProjectList(view, projects)) : null;
}
