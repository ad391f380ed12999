using Folkmoot.Ballots.Count;

namespace Folkmoot.Ballots.Result;

/// <summary>Finds the results of a ballot for its downloads and sheets.</summary>
public sealed class CountedBallots(BallotFinder ballots, ResultReader results)
{
    /// <summary>The ballot with the results of all its lists; null while there are none, or none for this person.</summary>
    public async Task<CountedBallot?> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot || await results.HeadAsync(ballot.Phase.Id, cancellationToken) is not { FinishedAt: not null } head)
            return null;
        var lists = BallotLists.Of(ballot.Settings, await ballots.ProposalsAsync(ballot, cancellationToken));
        return new CountedBallot(ballot, [.. (await results.ListsAsync(ballot.Phase.Id, lists, cancellationToken)).Zip(lists, (counted, list) => new ResultView(ballot, head, counted.Account, list))]);
    }
}
