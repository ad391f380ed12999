namespace Folkmoot.Counting;

/// <summary>Summed support per project under the different readings of a ballot.</summary>
internal static class Support
{
    /// <summary>Points, scores or places (last place 1) as the ballots carry them; votes otherwise.</summary>
    public static long[] Scores(Election election) => election.Kind switch
    {
        BallotKind.Points or BallotKind.Score => Values(election),
        BallotKind.Ordinal => Borda(election, 1),
        _ => [.. election.Votes],
    };

    public static long[] Values(Election election)
    {
        if (!ElectionBuilder.HasValues(election.Kind))
        {
            throw new CountException("Points and scores can only be counted on ballots that carry them.");
        }

        var sums = new long[election.ProjectCount];
        for (var group = 0; group < election.GroupCount; group++)
        {
            var choices = election.Choices(group);
            var values = election.Values(group);
            for (var i = 0; i < choices.Length; i++)
            {
                sums[choices[i]] += election.Weight(group) * values[i];
            }
        }

        return sums;
    }

    public static long[] Borda(Election election, int last)
    {
        if (election.Kind != BallotKind.Ordinal)
        {
            throw new CountException("Places can only be counted on ranked ballots.");
        }

        if (last < 0)
        {
            throw new CountException("The last place of a ranking is worth 0 or more.");
        }

        var sums = new long[election.ProjectCount];
        for (var group = 0; group < election.GroupCount; group++)
        {
            var choices = election.Choices(group);
            for (var place = 0; place < choices.Length; place++)
            {
                sums[choices[place]] += election.Weight(group) * (choices.Length - 1 - place + last);
            }
        }

        return sums;
    }
}
