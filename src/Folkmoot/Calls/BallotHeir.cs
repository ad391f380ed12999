using Folkmoot.Ballots.Count;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Calls;

/// <summary>Once residents' ballots are counted, their result becomes decisions on the bids that stood on them: in a job, because the journal is not part of the transaction that publishes the result.</summary>
internal sealed class BallotHeir(FolkmootDb db, IJobQueue jobs) : IResultHeir
{
    public async Task TakeOnAsync(Process process, IReadOnlyList<Funded> chosen, CancellationToken cancellationToken)
    {
        if (await db.Bids.AnyAsync(b => b.ProcessId == process.Id && b.ProposalId != null, cancellationToken))
            await jobs.EnqueueAsync(BallotAwards.Name, process.Id, $"{BallotAwards.Name}-{process.Id:N}", null, cancellationToken);
    }
}
