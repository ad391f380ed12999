using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals;

/// <summary>People can ask about a proposal, or object to it.</summary>
internal sealed class ProposalAskable(FolkmootDb db) : IAskable
{
    public const string ProposalKind = "proposal";

    public string Kind => ProposalKind;

    public async Task<AskTarget?> FindAsync(ProcessView view, Guid id, CancellationToken cancellationToken) =>
        await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ProcessId == view.Process.Id, cancellationToken) is { } proposal
            ? new AskTarget(ProposalKind, id, proposal.Title, $"{view.Url}/proposals/{proposal.Number}")
            : null;
}
