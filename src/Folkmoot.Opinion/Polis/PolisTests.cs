namespace Folkmoot.Opinion.Polis;

/// <summary>The tests and measures of Polis, with its pseudocounts.</summary>
internal static class PolisTests
{
    /// <summary>Significance at 90 %, as Polis has it.</summary>
    public const double Significant = 1.2816;

    public static double Share(int successes, int trials) => (successes + 1.0) / (trials + 2.0);

    /// <summary>Whether a share differs from one half.</summary>
    public static double OneShare(int successes, int trials) => 2 * Math.Sqrt(trials + 1) * (((successes + 1.0) / (trials + 1)) - 0.5);

    /// <summary>Whether two shares differ.</summary>
    public static double TwoShares(int successesIn, int trialsIn, int successesOut, int trialsOut)
    {
        double s1 = successesIn + 1, n1 = trialsIn + 1, s2 = successesOut + 1, n2 = trialsOut + 1;
        var pooled = (s1 + s2) / (n1 + n2);
        return pooled == 1 ? 0 : ((s1 / n1) - (s2 / n2)) / Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2)));
    }

    /// <summary>How much a statement deserves to be shown next, from how it was answered so far and how far out it lies.</summary>
    public static double Priority(Tally tally, double extremity, bool isMeta)
    {
        if (isMeta)
            return 49;
        var (passed, agreed) = (Share(tally.Pass, tally.Seen), Share(tally.Agree, tally.Seen));
        var priority = (1 - passed) * (extremity + 1) * agreed * (1 + (8 * Math.Pow(2, -tally.Seen / 5.0)));
        return priority * priority;
    }
}
