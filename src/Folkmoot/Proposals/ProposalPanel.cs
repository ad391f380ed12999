using Folkmoot.Processes;

namespace Folkmoot.Proposals;

internal sealed class ProposalPanel(ProposalBook book, TimeProvider clock) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var all = await book.ListAsync(view.Process.Id, cancellationToken);
        return all.Count == 0 ? null : new ProcessPanel("/Proposals/_Teaser.cshtml", new ProposalTeaser(view, all, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber));
    }
}
