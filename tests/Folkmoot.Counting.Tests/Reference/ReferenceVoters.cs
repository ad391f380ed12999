namespace Folkmoot.Counting.Tests.Reference;

/// <summary>What the references share: one row per voter, the tie order as ranks, and what the account says each voter paid.</summary>
internal static class ReferenceVoters
{
    /// <summary>Worth of every project to every voter, weights written out; zero is no support.</summary>
    public static List<long[]> Utilities(SmallElection election, Utility utility, int bordaLast = 1)
    {
        var voters = new List<long[]>();
        foreach (var ballot in election.Ballots)
        {
            var worth = new long[election.Projects.Count];
            for (var place = 0; place < ballot.Choices.Length; place++)
            {
                var named = ballot.Values is null || ballot.Values[place] > 0;
                worth[ballot.Choices[place]] = Math.Max(0, utility switch
                {
                    Utility.Cost => named ? election.Projects[ballot.Choices[place]].Cost : 0,
                    Utility.Cardinality => named ? 1 : 0,
                    Utility.Borda => ballot.Choices.Length - 1 - place + bordaLast,
                    _ => ballot.Values![place],
                });
            }

            voters.AddRange(Enumerable.Repeat(worth, ballot.Weight));
        }

        return voters;
    }

    /// <summary>The place of each project in the tie order; the election's ids ascend.</summary>
    public static int[] Ranks(SmallElection election, TieOrder tie)
    {
        var votes = Enumerable.Range(0, election.Projects.Count).Select(p => election.Ballots.Where(b => b.Choices.Contains(p)).Sum(b => b.Weight)).ToArray();
        long Key(TieKey key, int p) => key switch
        {
            TieKey.LowestCost => election.Projects[p].Cost,
            TieKey.HighestCost => -election.Projects[p].Cost,
            TieKey.MostVotes => -votes[p],
            TieKey.FewestVotes => votes[p],
            _ => p,
        };
        var order = tie.Keys.Aggregate(Enumerable.Range(0, votes.Length).OrderBy(_ => 0), (sorted, key) => sorted.ThenBy(p => Key(key, p))).ToList();
        return [.. Enumerable.Range(0, votes.Length).Select(p => order.IndexOf(p))];
    }

    /// <summary>For every voter what was paid for every project, by replaying the account.</summary>
    public static List<Fraction[]> Payments(SmallElection election, CountResult result)
    {
        var voters = new List<Fraction[]>();
        for (var ballot = 0; ballot < election.Ballots.Count; ballot++)
        {
            var paid = new Fraction[election.Projects.Count];
            foreach (var payment in result.ShareOf(ballot).Payments)
                paid[result.Election.IndexOf(payment.Project)] += payment.Amount;
            voters.AddRange(Enumerable.Repeat(paid, election.Ballots[ballot].Weight));
        }

        return voters;
    }
}
