namespace Folkmoot.Opinion;

/// <summary>Whether other people from the same crowd would have given the same groups: four fifths of the people are drawn, and everything is done anew for them.</summary>
public sealed record Stability
{
    /// <summary>Times that people were drawn.</summary>
    public required int Draws { get; init; }

    /// <summary>Mean adjusted Rand index between the groups of a draw and those of everybody, about 0 to 1.</summary>
    public required double Index { get; init; }

    /// <summary>The lowest of the draws.</summary>
    public required double Least { get; init; }

    /// <summary>How often each number of groups was found; the first entry is "nothing to split", then 1, 2 and so on.</summary>
    public required IReadOnlyList<int> GroupCounts { get; init; }

    internal static Stability Of(VoteMatrix votes, Split split, MapSettings settings, int draws, CancellationToken cancellation)
    {
        var labels = split.Labels(votes.People);
        var everybody = Enumerable.Range(0, votes.People).ToArray();
        var (indices, counts) = (new double[draws], new int[draws]);
        Parallel.For(0, draws, new ParallelOptions { MaxDegreeOfParallelism = settings.Processors, CancellationToken = cancellation }, draw =>
        {
            var part = FourFifths(everybody, Opinion.Draws.Seed(settings.Seed, purpose: 2, (ulong)draw));
            var found = new GroupFinder(votes, settings, SpaceFitter.Rough).Find(part, cancellation);
            counts[draw] = found.Groups;
            indices[draw] = found.Groups == 0 ? 0 : Agreement(labels, found.Labels(votes.People), part);
        });
        return new Stability
        {
            Draws = draws,
            Index = indices.Average(),
            Least = indices.Min(),
            GroupCounts = [.. Enumerable.Range(0, settings.MostGroups + 1).Select(k => counts.Count(count => count == k))],
        };
    }

    /// <summary>How far two labellings agree about the people to whom both give a group.</summary>
    internal static double Agreement(int[] first, int[] second, IEnumerable<int> people)
    {
        int[] both = [.. people.Where(person => first[person] >= 0 && second[person] >= 0)];
        return both.Length < 2 ? 0 : RandIndex.Adjusted([.. both.Select(person => first[person])], [.. both.Select(person => second[person])]);
    }

    private static int[] FourFifths(int[] people, ulong seed)
    {
        var draws = new Draws(seed);
        var drawn = (int[])people.Clone();
        var size = people.Length * 4 / 5;
        for (var i = 0; i < size; i++)
        {
            var j = i + (int)draws.Below(people.Length - i);
            (drawn[i], drawn[j]) = (drawn[j], drawn[i]);
        }

        Array.Resize(ref drawn, size);
        Array.Sort(drawn);
        return drawn;
    }
}
