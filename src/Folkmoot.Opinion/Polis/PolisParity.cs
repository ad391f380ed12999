namespace Folkmoot.Opinion.Polis;

/// <summary>
/// Recomputes Polis's statistics stage by stage: what Polis does with its components and groups, not how it came to them, because those depend on the order in which votes
/// arrived and on when its worker was restarted. Everything else is a function of the votes and agrees with published files to rounding.
/// </summary>
public static class PolisParity
{
    private const int Listed = 5;

    /// <summary>The statistics of a conversation given Polis's published stages. O(votes + groups × statements).</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="maths">What Polis published.</param>
    public static PolisStatistics Of(VoteTable votes, PolisMaths maths)
    {
        var zeroed = maths.Rejected.Union(maths.Meta).ToHashSet(StringComparer.Ordinal);
        var columns = new Columns(votes, maths.Statements, zeroed);
        var statistics = Of(columns, maths.GroupMembers());
        var places = columns.Places(maths.Centre, maths.Components);
        var ofStatements = Enumerable.Range(0, maths.Statements.Count).Select(j => columns.PlaceOfStatement(j, maths.Centre, maths.Components)).ToArray();
        double[] extremity = [.. ofStatements.Select(place => Math.Sqrt((place.X * place.X) + (place.Y * place.Y)))];
        return statistics with
        {
            Places = places,
            BasePlaces = maths.BaseClusters.ToDictionary(cluster => cluster.Key, cluster => Mean(cluster.Value, places)),
            StatementPlaces = ofStatements,
            Extremity = extremity,
            Priorities = [.. Enumerable.Range(0, extremity.Length).Select(j => PolisTests.Priority(Sum(statistics.Groups.Select(group => group.Votes[j])), extremity[j], maths.Meta.Contains(maths.Statements[j])))],
        };
    }

    /// <summary>The statistics that need groups only, such as those of the <c>group-id</c> column of an export.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="groups">Ids of the members of each group.</param>
    public static PolisStatistics Of(VoteTable votes, IReadOnlyList<KeyValuePair<int, IReadOnlyList<string>>> groups)
    {
        var zeroed = votes.Statements.Where(statement => !statement.TakesPart).Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        return Of(new Columns(votes, [.. votes.Statements.Select(statement => statement.Id)], zeroed), groups);
    }

    private static PolisStatistics Of(Columns columns, IReadOnlyList<KeyValuePair<int, IReadOnlyList<string>>> groups)
    {
        int[][] members = [.. groups.Select(group => columns.People(group.Value))];
        Tally[][] raw = [.. members.Select(columns.Raw)];
        Tally[][] moderated = [.. members.Select(columns.Moderated)];
        var everybody = columns.Moderated(columns.Everybody);
        return new PolisStatistics
        {
            Statements = columns.Ids,
            Centre = columns.Centre(),
            Places = new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal),
            BasePlaces = new Dictionary<int, (double X, double Y)>(),
            StatementPlaces = [],
            Extremity = [],
            Priorities = [],
            Groups = [.. groups.Select((group, g) => new PolisGroup(group.Key, [.. members[g].Select(columns.Name)], raw[g], PolisSelection.Of(columns.Ids, moderated, g)))],
            GroupInformedConsensus = [.. Enumerable.Range(0, columns.Ids.Count).Select(j => raw.Aggregate(1.0, (product, tallies) => product * PolisTests.Share(tallies[j].Agree, tallies[j].Seen)))],
            AgreeConsensus = Consensus(columns.Ids, everybody, tally => tally.Agree),
            DisagreeConsensus = Consensus(columns.Ids, everybody, tally => tally.Disagree),
        };
    }

    private static PolisConsensus[] Consensus(IReadOnlyList<string> ids, Tally[] tallies, Func<Tally, int> successes) =>
        [.. ids.Select((id, j) => new PolisConsensus(id, successes(tallies[j]), tallies[j].Seen, PolisTests.Share(successes(tallies[j]), tallies[j].Seen), PolisTests.OneShare(successes(tallies[j]), tallies[j].Seen)))
            .Where(found => found.Share > 0.5 && found.ShareTest > PolisTests.Significant)
            .OrderByDescending(found => found.Share * found.ShareTest).Take(Listed)];

    private static (double X, double Y) Mean(IReadOnlyList<string> members, Dictionary<string, (double X, double Y)> places)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var member in members)
        {
            var place = places.GetValueOrDefault(member);
            (x, y) = (x + place.X, y + place.Y);
        }

        return (x / members.Count, y / members.Count);
    }

    private static Tally Sum(IEnumerable<Tally> tallies)
    {
        var sum = new Tally();
        foreach (var tally in tallies)
            sum = new Tally(sum.Agree + tally.Agree, sum.Disagree + tally.Disagree, sum.Pass + tally.Pass);
        return sum;
    }
}
