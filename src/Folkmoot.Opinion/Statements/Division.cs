namespace Folkmoot.Opinion;

/// <summary>A statement on which people are divided.</summary>
/// <param name="Statement">Its index in <see cref="VoteTable.Statements"/>.</param>
/// <param name="Gap">Between groups: the part that agrees in the group that agrees most, less that in the one that agrees least. Without groups: the smaller of the parts that agree and disagree.</param>
/// <param name="Lower">The lower end of the 95 % bound of <paramref name="Gap"/>; statements are ordered by it.</param>
public sealed record Division(int Statement, double Gap, double Lower)
{
    /// <summary>A one-sided 95 % bound in standard deviations.</summary>
    private const double Deviations = 1.6448536269514722;

    /// <summary>Part of everybody that must surely be on the smaller side before people count as divided where there are no groups.</summary>
    internal const double LeastWithin = 0.25;

    internal static Division Between(int statement, ReadOnlySpan<Tally> parties)
    {
        var (high, low) = ((Share: double.NegativeInfinity, Seen: 0), (Share: double.PositiveInfinity, Seen: 0));
        foreach (var tally in parties)
        {
            var share = BetaLaw.Mean(tally.Agree, tally.Seen);
            high = share > high.Share ? (share, tally.Seen) : high;
            low = share < low.Share ? (share, tally.Seen) : low;
        }

        var gap = high.Share - low.Share;
        return new Division(statement, gap, gap - (Deviations * Math.Sqrt(Variance(high) + Variance(low))));
    }

    /// <summary>Without groups: how large the smaller side is.</summary>
    internal static Division Within(int statement, int smaller, int seen) =>
        new(statement, BetaLaw.Mean(smaller, seen), BetaLaw.Quantile(smaller, seen, Agreement.Tail));

    private static double Variance((double Share, int Seen) party) => party.Share * (1 - party.Share) / (party.Seen + 2);
}
