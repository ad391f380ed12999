using Folkmoot.Listening.Maps;
using Folkmoot.Processes;

namespace Folkmoot.Listening;

/// <summary>The part of a process's page about its conversation.</summary>
internal sealed class ListeningPanel(StatementBook book, MapReader maps) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        if (view.ConversationPhase is null || await book.ShownAsync(view.Process.Id, cancellationToken) is not { Count: > 0 } shown)
            return null;
        var map = view.IsMapPublic ? await maps.FindAsync(view.Process.Id, cancellationToken) : null;
        return new ProcessPanel("/Listening/_Panel.cshtml", new ListeningTeaser(view, shown.Count, map?.Sheet));
    }
}
