using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Settings;
using Folkmoot.Counting;

namespace Folkmoot.Ballots.Trying;

/// <summary>Ballots that were never cast, made into an election to try rules on.</summary>
internal static class TestBallots
{
    /// <param name="list">The list that the ballots are for; what they say of other lists is left aside.</param>
    /// <param name="ballots">The numbers and values of each ballot.</param>
    public static Election Election(BallotList list, IEnumerable<IEnumerable<(int Number, long Value)>> ballots)
    {
        var builder = new ElectionBuilder(ElectionMaker.Kind(list.Rules), list.Rules.Budget, ElectionMaker.Scale);
        var index = new Dictionary<int, int>(list.Proposals.Count);
        foreach (var proposal in list.Proposals)
            index[proposal.Number] = builder.AddProject(proposal.Reference, proposal.Cost, proposal.Area.Length > 0 ? proposal.Area : null);
        var withValues = list.Rules.Form is BallotForm.Points or BallotForm.Score;
        foreach (var ballot in ballots)
        {
            var named = ballot.Where(choice => index.ContainsKey(choice.Number)).ToArray();
            if (named.Length > 0)
                builder.AddBallot([.. named.Select(choice => index[choice.Number])], withValues ? [.. named.Select(choice => choice.Value)] : default);
        }

        return builder.Build();
    }
}
