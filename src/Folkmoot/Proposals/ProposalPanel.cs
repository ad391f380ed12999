using Folkmoot.Processes;

namespace Folkmoot.Proposals;

/// <summary>Some proposals of a process for its own page. Each day others are shown, so that no idea is seen more than the rest.</summary>
internal sealed class ProposalPanel(ProposalSearch search, TimeProvider clock) : IProcessPanelSource
{
    /// <summary>As many cards as fill one row of a wide screen.</summary>
    private const int Row = 3;

    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var all = await search.CountAsync(view.Process.Id, cancellationToken);
        if (all == 0)
            return null;
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;
        return new ProcessPanel("/Proposals/_Teaser.cshtml", new ProposalTeaser(view, all, await search.FromAsync(view.Process.Id, day * Row % all, Row, cancellationToken)));
    }
}
