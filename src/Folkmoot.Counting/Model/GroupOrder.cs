namespace Folkmoot.Counting;

/// <summary>
/// An order of the groups in which the supporters of a project lie together: by the most popular project on the ballot, then the second, third and
/// fourth. A count then walks through memory instead of leaping about in it. No result depends on this order.
/// </summary>
internal static class GroupOrder
{
    private const int RankBits = 16;
    private const int DigitBits = 11;
    private const int LastRank = (1 << RankBits) - 1;

    /// <summary>For every new place, the group that comes there.</summary>
    public static int[] Of(ReadOnlySpan<int> starts, ReadOnlySpan<int> choices, ReadOnlySpan<int> weights, int projects)
    {
        var rank = PopularityRanks(starts, choices, weights, projects);
        var keys = new ulong[weights.Length];
        for (var group = 0; group < keys.Length; group++)
        {
            keys[group] = Key(choices[starts[group]..starts[group + 1]], rank);
        }

        return SortedByKey(keys);
    }

    private static int[] PopularityRanks(ReadOnlySpan<int> starts, ReadOnlySpan<int> choices, ReadOnlySpan<int> weights, int projects)
    {
        var votes = new long[projects];
        for (var group = 0; group < weights.Length; group++)
        {
            foreach (var choice in choices[starts[group]..starts[group + 1]])
            {
                votes[choice] -= weights[group];
            }
        }

        var order = new int[projects];
        for (var project = 0; project < projects; project++)
        {
            order[project] = project;
        }

        Array.Sort(votes, order);
        var rank = new int[projects];
        for (var place = 0; place < projects; place++)
        {
            rank[order[place]] = Math.Min(place, LastRank);
        }

        return rank;
    }

    private static ulong Key(ReadOnlySpan<int> choices, int[] rank)
    {
        var (a, b, c, d) = (LastRank, LastRank, LastRank, LastRank);
        foreach (var choice in choices)
        {
            var r = rank[choice];
            if (r >= d)
            {
                continue;
            }

            (a, b, c, d) = r < a ? (r, a, b, c) : r < b ? (a, r, b, c) : r < c ? (a, b, r, c) : (a, b, c, r);
        }

        return ((ulong)a << (3 * RankBits)) | ((ulong)b << (2 * RankBits)) | ((ulong)c << RankBits) | (uint)d;
    }

    /// <summary>Least digit first, skipping digits that are the same everywhere.</summary>
    private static int[] SortedByKey(ulong[] keys)
    {
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var (spareKeys, spareOrder) = (new ulong[keys.Length], new int[keys.Length]);
        var counts = new int[1 << DigitBits];
        for (var shift = 0; shift < 4 * RankBits; shift += DigitBits)
        {
            Array.Clear(counts);
            foreach (var key in keys)
            {
                counts[Digit(key, shift)]++;
            }

            if (keys.Length == 0 || counts[Digit(keys[0], shift)] == keys.Length)
            {
                continue;
            }

            var next = 0;
            for (var digit = 0; digit < counts.Length; digit++)
            {
                (counts[digit], next) = (next, next + counts[digit]);
            }

            for (var i = 0; i < keys.Length; i++)
            {
                var at = counts[Digit(keys[i], shift)]++;
                spareKeys[at] = keys[i];
                spareOrder[at] = order[i];
            }

            (keys, spareKeys, order, spareOrder) = (spareKeys, keys, spareOrder, order);
        }

        return order;
    }

    private static int Digit(ulong key, int shift) => (int)((key >> shift) & ((1 << DigitBits) - 1));
}
