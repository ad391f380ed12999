using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Some ideas of a process for its own page, while they are collected and until the ballot has proposals.</summary>
internal sealed class IdeaPanel(IdeaReader reader, ProposalBook book) : IProcessPanelSource
{
    private const int Row = 3;

    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        if (view.Phases.All(p => p.Method != IdeaMethod.MethodName || p.State == PhaseState.Planned) || !view.IsTalkOpen() && (await book.ListAsync(view.Process.Id, cancellationToken)).Count > 0)
            return null;
        var all = await reader.ListAsync(view.Process.Id, cancellationToken);
        return all.Count == 0 ? null : new ProcessPanel("/Proposals/Ideas/_Teaser.cshtml", new IdeaTeaser(view, all.Count, [.. all.OrderByDescending(l => l.Idea.PublishedAt).Take(Row)]));
    }
}
