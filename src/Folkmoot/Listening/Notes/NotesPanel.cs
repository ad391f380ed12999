using Folkmoot.Listening.Coding;
using Folkmoot.Processes;

namespace Folkmoot.Listening.Notes;

/// <summary>The part of a process's page about its conversations.</summary>
internal sealed class NotesPanel(HearingDesk hearing) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        view.NotesPhase is null ? null : new ProcessPanel("/Listening/Notes/_Panel.cshtml", new NotesTeaser(view, (await hearing.ListAsync(view.Process.Id, cancellationToken)).FirstOrDefault()));
}

/// <summary>What the page of a process says of its conversations.</summary>
internal sealed record NotesTeaser(ProcessView View, HeardReport? Latest);
