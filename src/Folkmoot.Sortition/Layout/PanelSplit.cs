namespace Folkmoot.Sortition;

/// <summary>Splits the people of several panels drawn at once into these panels, each of which meets the quotas of one.</summary>
internal sealed class PanelSplit(TypeTable one, int draws, string seed, CancellationToken cancellation)
{
    private const long Exchanges = 3_000;
    private const int Attempts = 4;
    private readonly Dictionary<string, int[][]?> _known = new(StringComparer.Ordinal);

    /// <summary>The types on each panel; null where no way was found to split them.</summary>
    /// <param name="together">The types on all of them, one for each seat.</param>
    public int[][]? Types(int[] together)
    {
        var counts = new int[one.Count];
        foreach (var type in together)
            counts[type]++;
        var key = string.Join(' ', counts);
        if (_known.TryGetValue(key, out var known))
            return known;
        for (var attempt = 0; attempt < Attempts && known is null; attempt++)
            known = PanelLayout.Split(one, counts, draws, $"split {attempt}\n{key}\n{seed}", Exchanges, calm: attempt % 2 == 0, cancellation);
        _known.Add(key, known);
        return known;
    }

    /// <summary>The people of all panels, those of each panel one after another in ascending order.</summary>
    /// <param name="people">The people, with the type of each.</param>
    /// <param name="random">What decides who of several people alike is on which panel.</param>
    public int[]? People(IReadOnlyList<(int Person, int Type)> people, SeededRandom random)
    {
        if (Types([.. people.Select(pair => pair.Type)]) is not { } panels)
            return null;
        var left = people.GroupBy(pair => pair.Type).OrderBy(group => group.Key).ToDictionary(group => group.Key, group =>
        {
            var alike = group.Select(pair => pair.Person).Order().ToArray();
            random.Shuffle<int>(alike);
            return new Queue<int>(alike);
        });
        return [.. panels.SelectMany(panel => panel.Select(type => left[type].Dequeue()).Order())];
    }
}
