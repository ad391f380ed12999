namespace Folkmoot.Opinion;

/// <summary>
/// Whether there is more structure than chance makes: the same conversation with the answers to each statement dealt anew among those who saw it, so that each statement
/// keeps its rates and each person their gaps, and only what one person's answers have to do with one another is gone.
/// </summary>
public sealed record NullTest
{
    /// <summary>Times the answers were dealt anew.</summary>
    public required int Draws { get; init; }

    /// <summary>Part of the variance that the two axes explain, 0 to 1.</summary>
    public required double Explained { get; init; }

    /// <summary>The mean of the same over the draws.</summary>
    public required double NullExplained { get; init; }

    /// <summary>The largest of the same over the draws.</summary>
    public required double NullExplainedMost { get; init; }

    /// <summary>Chance of as much structure without any: (1 + draws that reach it) / (1 + draws).</summary>
    public required double StructureP { get; init; }

    /// <summary>Mean silhouette of the groups, -1 to 1; 0 when nothing could be split.</summary>
    public required double Silhouette { get; init; }

    /// <summary>The mean of the same over the draws.</summary>
    public required double NullSilhouette { get; init; }

    /// <summary>The largest of the same over the draws.</summary>
    public required double NullSilhouetteMost { get; init; }

    /// <summary>Chance of groups as distinct without any: (1 + draws that reach it) / (1 + draws).</summary>
    public required double GroupsP { get; init; }

    /// <summary>Mean silhouette over the draws for each number of groups from 2 on; NaN where no draw could be split so.</summary>
    public required IReadOnlyList<double> NullSilhouettes { get; init; }

    internal static NullTest Of(VoteMatrix votes, Split split, MapSettings settings, int draws, CancellationToken cancellation)
    {
        var (explained, silhouette) = (new double[draws], new double[draws]);
        var byK = new double[draws][];
        var finder = settings;
        Parallel.For(0, draws, new ParallelOptions { MaxDegreeOfParallelism = settings.Processors, CancellationToken = cancellation }, draw =>
        {
            var dealt = Dealt(votes, split.People, Opinion.Draws.Seed(settings.Seed, purpose: 1, (ulong)draw));
            var found = new GroupFinder(dealt, finder, SpaceFitter.Rough).Find(split.People, cancellation);
            (explained[draw], silhouette[draw], byK[draw]) = (found.Space.Explained, found.BestSilhouette, found.Silhouette);
        });
        return new NullTest
        {
            Draws = draws,
            Explained = split.Space.Explained,
            NullExplained = explained.Average(),
            NullExplainedMost = explained.Max(),
            StructureP = P(explained, split.Space.Explained),
            Silhouette = split.BestSilhouette,
            NullSilhouette = silhouette.Average(),
            NullSilhouetteMost = silhouette.Max(),
            GroupsP = P(silhouette, split.BestSilhouette),
            NullSilhouettes = [.. Enumerable.Range(0, settings.MostGroups - 1).Select(k => Mean(byK.Where(s => s.Length > k && !double.IsNaN(s[k])).Select(s => s[k])))],
        };
    }

    /// <summary>
    /// Deals the answers of each statement among those who saw it. Going through people in order and drawing from the answers still left is the same as a shuffle
    /// of each column, and reads the votes in the order in which they lie.
    /// </summary>
    internal static VoteMatrix Dealt(VoteMatrix votes, ReadOnlySpan<int> people, ulong seed)
    {
        var draws = new Draws(seed);
        var left = votes.Counts(people);
        var codes = (ushort[])votes.Codes.Clone();
        foreach (var person in people)
        {
            for (var at = votes.Starts[person]; at < votes.Starts[person + 1]; at++)
            {
                var first = codes[at] / 3 * 3;
                var mark = draws.Below(left[first] + left[first + 1] + left[first + 2]);
                var code = mark < left[first] ? first : mark < left[first] + left[first + 1] ? first + 1 : first + 2;
                left[code]--;
                codes[at] = (ushort)code;
            }
        }

        return new VoteMatrix(votes.Statements, votes.Starts, codes);
    }

    private static double P(double[] draws, double real) => (1.0 + draws.Count(draw => draw >= real)) / (1 + draws.Length);

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();
}
