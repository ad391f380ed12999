namespace Folkmoot.Opinion;

/// <summary>
/// How far one statement is shared across the groups that have a veto, in one direction. Where there are no groups, everybody is one group.
/// </summary>
/// <param name="Statement">Its index in <see cref="VoteTable.Statements"/>.</param>
/// <param name="Answer">Agreeing or disagreeing with it.</param>
/// <param name="Share">Geometric mean, over the groups, of the part of those who saw it that gave the answer (Jeffreys' prior), 0 to 1.</param>
/// <param name="Lower">The same with the lower end of each group's 95 % credible bound: what can be counted on.</param>
/// <param name="Product">Polis's group-informed consensus: the product over the groups of (answers + 1) / (seen + 2).</param>
/// <param name="LeastSeen">People of the group that saw it least.</param>
/// <param name="Weakest">The lowest of the groups' lower bounds.</param>
public sealed record Agreement(int Statement, Answer Answer, double Share, double Lower, double Product, int LeastSeen, double Weakest)
{
    /// <summary>Tail of the lower bound: 5 %.</summary>
    public const double Tail = 0.05;

    internal static Agreement Of(int statement, Answer answer, ReadOnlySpan<Tally> groups)
    {
        var (share, lower, product, leastSeen, weakest) = (1.0, 1.0, 1.0, int.MaxValue, 1.0);
        foreach (var tally in groups)
        {
            var given = answer == Answer.Agree ? tally.Agree : tally.Disagree;
            var bound = BetaLaw.Quantile(given, tally.Seen, Tail);
            share *= BetaLaw.Mean(given, tally.Seen);
            lower *= bound;
            product *= (given + 1.0) / (tally.Seen + 2.0);
            leastSeen = Math.Min(leastSeen, tally.Seen);
            weakest = Math.Min(weakest, bound);
        }

        return new Agreement(statement, answer, Root(share, groups.Length), Root(lower, groups.Length), product, leastSeen, weakest);
    }

    /// <summary>Square roots are exact to the last bit everywhere; powers are not, so they are left to the numbers of groups that need them.</summary>
    private static double Root(double value, int degree) => degree switch
    {
        1 => value,
        2 => Math.Sqrt(value),
        4 => Math.Sqrt(Math.Sqrt(value)),
        _ => Math.Pow(value, 1.0 / degree),
    };
}
