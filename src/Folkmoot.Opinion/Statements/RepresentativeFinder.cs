namespace Folkmoot.Opinion;

/// <summary>
/// Statements that set groups apart. The same votes must not both make the groups and prove them, so statements are dealt into folds: for each fold people are placed
/// and split by the other folds only, and the statements of the fold are tested on that split. Benjamini and Hochberg's procedure (1995) bounds the false ones.
/// </summary>
internal static class RepresentativeFinder
{
    private const int ManyVotes = 100_000;

    /// <returns>For each group, then each bloc set aside, its statements, the one that sets it apart most first.</returns>
    public static IReadOnlyList<RepresentativeStatement>[] Of(VoteMatrix votes, Split split, MapSettings settings, CancellationToken cancellation)
    {
        var folds = votes.Votes > ManyVotes ? 2 : 4;
        var candidates = Enumerable.Range(0, split.Groups + split.SetAside.Count).Select(_ => new List<RepresentativeStatement>()).ToArray();
        var test = new FisherTest(votes.People);
        for (var fold = 0; fold < folds; fold++)
        {
            if (LabelsWithout(votes, split, settings, fold, folds, cancellation) is { } labels)
                Collect(votes, labels, candidates.AsSpan(0, split.Groups), j => j % folds == fold, test, heldOut: true);
        }

        if (split.SetAside.Count > 0)
        {
            var (labels, ofBlocs) = (split.Labels(votes.People), new List<RepresentativeStatement>[candidates.Length]);
            candidates.CopyTo(ofBlocs, 0);
            for (var g = 0; g < split.Groups; g++)
                ofBlocs[g] = [];
            Collect(votes, labels, ofBlocs, _ => true, test, heldOut: false);
        }

        return [.. candidates.Select(tests => Discoveries(tests, settings.FalseDiscoveryRate))];
    }

    /// <summary>The split by the statements outside the fold, its groups named as in the whole split; -1 for people it does not place.</summary>
    private static int[]? LabelsWithout(VoteMatrix votes, Split split, MapSettings settings, int fold, int folds, CancellationToken cancellation)
    {
        var keep = new bool[votes.Statements];
        for (var j = 0; j < keep.Length; j++)
            keep[j] = j % folds != fold;
        var part = votes.Part(split.People, keep);
        if (part.Statements == 0)
            return null;
        var everybody = Enumerable.Range(0, part.People).ToArray();
        if (new GroupFinder(part, settings, SpaceFitter.Rough).Into(everybody, split.Groups, cancellation) is not var (_, placed, groupOf))
            return null;
        var whole = split.Labels(votes.People);
        var together = new int[split.Groups, split.Groups];
        for (var i = 0; i < placed.Length; i++)
        {
            if (whole[split.People[placed[i]]] is var group and >= 0)
                together[groupOf[i], group]++;
        }

        var name = Matching.Best(together);
        var labels = new int[votes.People];
        Array.Fill(labels, -1);
        for (var i = 0; i < placed.Length; i++)
            labels[split.People[placed[i]]] = name[groupOf[i]];
        return labels;
    }

    private static void Collect(VoteMatrix votes, int[] labels, Span<List<RepresentativeStatement>> into, Func<int, bool> tested, FisherTest test, bool heldOut)
    {
        var groups = into.Length;
        var counts = new int[groups][];
        for (var g = 0; g < groups; g++)
            counts[g] = votes.Counts([.. Enumerable.Range(0, labels.Length).Where(person => labels[person] == g)]);
        for (var j = 0; j < votes.Statements; j++)
        {
            if (!tested(j))
                continue;
            var all = new Tally();
            for (var g = 0; g < groups; g++)
                all = Sum(all, Tally.At(counts[g], j), 1);
            for (var g = 0; g < groups; g++)
            {
                var inside = Tally.At(counts[g], j);
                var outside = Sum(all, inside, -1);
                if (inside.Seen == 0 || outside.Seen == 0)
                    continue;
                into[g].Add(new RepresentativeStatement(j, Answer.Agree, inside, outside, test.AtLeast(inside.Agree, inside.Seen, outside.Agree, outside.Seen), heldOut));
                into[g].Add(new RepresentativeStatement(j, Answer.Disagree, inside, outside, test.AtLeast(inside.Disagree, inside.Seen, outside.Disagree, outside.Seen), heldOut));
            }
        }
    }

    private static Tally Sum(Tally a, Tally b, int sign) => new(a.Agree + (sign * b.Agree), a.Disagree + (sign * b.Disagree), a.Pass + (sign * b.Pass));

    /// <summary>What holds at the rate of false discoveries, and is what most of the group says.</summary>
    private static RepresentativeStatement[] Discoveries(List<RepresentativeStatement> tests, double rate)
    {
        var ordered = tests.OrderBy(test => test.P).ToArray();
        var holds = 0;
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].P <= rate * (i + 1) / ordered.Length)
                holds = i + 1;
        }

        return [.. ordered.Take(holds).Where(found => found.InsideShare > 0.5)
            .OrderByDescending(found => found.InsideShare - found.OutsideShare).ThenBy(found => found.P).ThenBy(found => found.Statement)];
    }
}
