using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Result;
using Folkmoot.Processes;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Print;

/// <summary>Finds a finished result for the sheets that tell of it.</summary>
public sealed class ResultSheet(BallotFinder ballots, ResultReader results, ProposalBook book)
{
    /// <summary>The result; null while there is none, or none for this person.</summary>
    public async Task<ResultView?> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { Phase.State: PhaseState.Closed } ballot
            || await results.HeadAsync(ballot.Phase.Id, cancellationToken) is not { } head
            || await results.AccountAsync(ballot.Phase.Id, cancellationToken) is not { } account)
            return null;
        return new ResultView(ballot, head, account, await book.ListAsync(ballot.Scene.Process.Id, cancellationToken));
    }
}
