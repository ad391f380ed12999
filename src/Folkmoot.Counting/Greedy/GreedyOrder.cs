namespace Folkmoot.Counting;

/// <summary>Projects in the order in which a greedy count comes to them.</summary>
internal static class GreedyOrder
{
    /// <summary>By measure, or by measure per cost; unsupported projects last; equals by the tie order. Exact for every cost and measure.</summary>
    public static int[] Of(Election election, ReadOnlySpan<long> measure, bool perCost, Ties tie, IEnumerable<int> projects)
    {
        var worth = measure.ToArray();
        var order = projects.ToArray();
        Array.Sort(order, (a, b) => Compare(election, worth, perCost, a, b) is not 0 and var difference ? difference : tie.Compare(a, b));
        return order;
    }

    /// <summary>Negative when the first is better, zero when both are exactly as good.</summary>
    public static int Compare(Election election, long[] measure, bool perCost, int a, int b)
    {
        if (!perCost)
        {
            return measure[b].CompareTo(measure[a]);
        }

        var (free, otherFree) = (IsFree(election, measure, a), IsFree(election, measure, b));
        return free || otherFree
            ? free && otherFree ? measure[b].CompareTo(measure[a]) : otherFree.CompareTo(free)
            : ((Int128)measure[b] * Divisor(election, a)).CompareTo((Int128)measure[a] * Divisor(election, b));
    }

    /// <summary>Something for nothing: better than any price.</summary>
    private static bool IsFree(Election election, long[] measure, int project) => election.Costs[project] == 0 && measure[project] > 0;

    private static long Divisor(Election election, int project) => Math.Max(1, election.Costs[project]);
}
