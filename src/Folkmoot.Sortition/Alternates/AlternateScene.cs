namespace Folkmoot.Sortition;

/// <summary>
/// Who can stand by for a panel, sorted by kind, and who of the panel drops out in each sample. It is the same for the organiser's record and for the public one:
/// people enter in the order of their leaves, and chance comes from the commitment and the public random value.
/// </summary>
internal sealed class AlternateScene
{
    public AlternateScene(DrawRecord record, IReadOnlyList<int> panel, string beacon)
    {
        (Record, Quotas) = (record, record.Quotas);
        var order = RecordHashes.Order(record);
        var (turn, chance) = ((int[])order.Clone(), $"{record.Commitment.Hash}\n{beacon}");
        new SeededRandom($"alternates\n{chance}").Shuffle<int>(turn);
        var taken = panel.Concat(record.Excluded.Select(excluded => excluded.Person)).ToHashSet();
        var homes = panel.Select(person => record.People[person].Household).OfType<int>().ToHashSet();
        var kinds = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var person in turn)
        {
            // Of an address from which several could stand by, the first in turn may.
            if (taken.Contains(person) || (record.People[person].Household is { } home && !homes.Add(home)))
                continue;
            var key = string.Join(',', record.People[person].Values);
            if (!kinds.TryGetValue(key, out var people))
                kinds.Add(key, people = []);
            people.Add(person);
        }

        People = [.. kinds.Values.Select(people => people.ToArray())];
        Rows = Array.ConvertAll(People, people => record.People[people[0]].Values.ToArray());
        var seated = panel.ToHashSet();
        Samples = Sample(Array.FindAll(order, seated.Contains), new SeededRandom($"dropouts\n{chance}"));
        Turn = turn;
    }

    public DrawRecord Record { get; }

    public Quotas Quotas { get; }

    /// <summary>The people of each kind, in turn.</summary>
    public int[][] People { get; }

    /// <summary>The rows of each kind.</summary>
    public int[][] Rows { get; }

    /// <summary>Everybody in turn.</summary>
    public int[] Turn { get; }

    /// <summary>The samples in which somebody drops out, each once.</summary>
    public IReadOnlyList<DropoutSample> Samples { get; }

    /// <summary>How many people can stand by.</summary>
    public int Candidates => People.Sum(people => people.Length);

    public static int[] Counts(DrawRecord record, IEnumerable<int> people)
    {
        var counts = new int[record.Quotas.Rows.Count];
        foreach (var row in people.SelectMany(person => record.People[person].Values))
            counts[row]++;
        return counts;
    }

    private List<DropoutSample> Sample(int[] members, SeededRandom random)
    {
        var (settings, samples) = (Record.Alternates!, new Dictionary<string, DropoutSample>(StringComparer.Ordinal));
        var whole = Counts(Record, members);
        for (var sample = 0; sample < settings.Samples; sample++)
        {
            var (counts, free) = ((int[])whole.Clone(), 0);
            foreach (var member in members)
            {
                var values = Record.People[member].Values;
                if (!Happens(settings.Rates.All, random) & !values.Aggregate(false, (gone, row) => Happens(settings.Rates.Row(row), random) || gone))
                    continue;
                free++;
                foreach (var row in values)
                    counts[row]--;
            }

            if (free == 0)
                continue;
            var key = string.Join(',', counts);
            samples[key] = samples.TryGetValue(key, out var known) ? known with { Times = known.Times + 1 } : new DropoutSample(counts, free, 1);
        }

        return [.. samples.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    private static bool Happens(Ratio chance, SeededRandom random) =>
        chance.Sign > 0 && random.Below((long)chance.Denominator) < (long)chance.Numerator;
}
