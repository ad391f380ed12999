using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Some ideas of a process for its own page, while they are collected and until the ballot has proposals.</summary>
internal sealed class IdeaPanel(IdeaSearch ideas, ProposalSearch proposals) : IProcessPanelSource
{
    private const int Row = 3;

    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        if (view.Phases.All(p => p.Method != IdeaMethod.MethodName || p.State == PhaseState.Planned) || !view.IsTalkOpen() && await proposals.CountAsync(view.Process.Id, cancellationToken) > 0)
            return null;
        var newest = await ideas.FindAsync(view.Process.Id, new IdeaFilter("", "", "new"), 1, Row, cancellationToken);
        return newest.Found == 0 ? null : new ProcessPanel("/Proposals/Ideas/_Teaser.cshtml", new IdeaTeaser(view, newest.Found, newest.Items));
    }
}
