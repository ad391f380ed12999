namespace Folkmoot.Assemblies.Meet;

/// <summary>
/// Seats people at tables so that they meet as many others as they can: in each round everybody goes to the table where those whom they have met least often sit. Tables differ by
/// one person at most. The same people, history and number always give the same tables.
/// </summary>
public static class TableRotation
{
    private const int Tries = 40;

    /// <summary>Seats one round.</summary>
    /// <param name="people">How many people.</param>
    /// <param name="size">People at one table at most; at least 2.</param>
    /// <param name="met">How often two people have sat together, by the lower and the higher index.</param>
    /// <param name="seed">What decides among equally good tables.</param>
    /// <returns>The people of each table, by index.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Seat(int people, int size, IReadOnlyDictionary<(int Low, int High), int> met, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        ArgumentNullException.ThrowIfNull(met);
        var (best, least) = (new List<List<int>>(), long.MaxValue);
        for (var attempt = 0; attempt < Tries && least > 0; attempt++)
        {
            var tables = Once(people, size, met, new Random(unchecked((seed * 1000) + attempt)));
            var cost = tables.Sum(table => Cost(table, met));
            if (cost < least)
                (best, least) = (tables, cost);
        }

        return best;
    }

    /// <summary>How often those of one table have met already, counted so that meeting a third time weighs more than twice meeting a second.</summary>
    private static long Cost(List<int> table, IReadOnlyDictionary<(int Low, int High), int> met) =>
        table.SelectMany((one, i) => table.Skip(i + 1).Select(other => Met(one, other, met))).Sum(times => (long)times * times);

    private static List<List<int>> Once(int people, int size, IReadOnlyDictionary<(int Low, int High), int> met, Random random)
    {
        var count = (people + size - 1) / size;
        var tables = Enumerable.Range(0, count).Select(_ => new List<int>()).ToList();
        var order = Enumerable.Range(0, people).ToArray();
        random.Shuffle(order);
        foreach (var person in order)
        {
            // The emptiest tables are filled first, so that no table is ever two people larger than another.
            var fewest = tables.Min(table => table.Count);
            tables.Where(table => table.Count == fewest).MinBy(table => table.Sum(other => (long)Met(person, other, met) * Met(person, other, met)))!.Add(person);
        }

        return tables;
    }

    private static int Met(int one, int other, IReadOnlyDictionary<(int Low, int High), int> met) => met.GetValueOrDefault((Math.Min(one, other), Math.Max(one, other)));
}
