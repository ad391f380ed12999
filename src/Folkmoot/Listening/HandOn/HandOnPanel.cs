using Folkmoot.Listening.Notes;
using Folkmoot.Processes;

namespace Folkmoot.Listening.HandOn;

/// <summary>On the page of a process: what went on from it, and what came to it as evidence.</summary>
internal sealed class HandOnPanel(HandOnDesk desk) : IProcessPanelSource
{
    /// <summary>Whether anything can be found in the process.</summary>
    public static bool Listens(ProcessView view) => view.NotesPhase is not null || view.ConversationPhase is not null;

    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        List<HandedOn> from = Listens(view) ? await desk.FromAsync(view.Process.Id, cancellationToken) : [];
        var to = await desk.ToAsync("process", view.Process.Id, cancellationToken);
        return from.Count + to.Count == 0 ? null : new ProcessPanel("/Listening/HandOn/_Panel.cshtml", new HandOnTeaser(from, to));
    }
}

/// <summary>What went on from a process and what came to it.</summary>
public sealed record HandOnTeaser(IReadOnlyList<HandedOn> From, IReadOnlyList<HandedOn> To);
