namespace Folkmoot.Opinion;

/// <summary>How far two splits of the same people agree (Hubert and Arabie 1985): 1 when they are the same, about 0 for splits that have nothing to do with each other.</summary>
public static class RandIndex
{
    /// <summary>The adjusted Rand index. O(people).</summary>
    /// <param name="first">Group of each person, from 0.</param>
    /// <param name="second">Group of each person by the other split, from 0.</param>
    public static double Adjusted(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var (rows, columns) = (1, 1);
        for (var i = 0; i < first.Length; i++)
            (rows, columns) = (Math.Max(rows, first[i] + 1), Math.Max(columns, second[i] + 1));
        var table = new long[rows * columns];
        var (inRow, inColumn) = (new long[rows], new long[columns]);
        for (var i = 0; i < first.Length; i++)
        {
            table[(first[i] * columns) + second[i]]++;
            inRow[first[i]]++;
            inColumn[second[i]]++;
        }

        var (together, byRow, byColumn, all) = (Pairs(table), Pairs(inRow), Pairs(inColumn), (double)first.Length * (first.Length - 1) / 2);
        var expected = all == 0 ? 0 : byRow * byColumn / all;
        var most = (byRow + byColumn) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs(long[] counts)
    {
        var pairs = 0.0;
        foreach (var count in counts)
            pairs += (double)count * (count - 1) / 2;
        return pairs;
    }
}
