namespace Folkmoot.Counting;

/// <summary>
/// For which rules a project that wins with a change also wins with more of it. In all of them the purchases before that of the project do not depend
/// on it, and the change only brings its turn forward: to a time when more of the budget is left and its rivals have not won yet.
/// </summary>
internal static class Monotone
{
    /// <summary>A lower cost: less to pay at every price, so a lower price per unit of utility, and it fits sooner.</summary>
    public static bool InCost(CountRule rule) => RunsOnce(rule) && !TiedBy(rule, TieKey.HighestCost);

    /// <summary>Approvals by voters who are there already; the best choice of voters is a larger set of the same.</summary>
    public static bool InApprovals(CountRule rule) => RunsOnce(rule) && !TiedBy(rule, TieKey.FewestVotes)
        && rule is not (GreedyRule { Measure: not GreedyMeasure.Votes } or EqualSharesRule { Utility: not (Utility.Cost or Utility.Cardinality) })
        && rule.Incompatible.All(set => set.Resolution == IncompatibleResolution.WhenOneWins);

    /// <summary>New voters also lower the shares and the parts of all others, which only rules without either bear.</summary>
    public static bool InNewVoters(CountRule rule) => rule is GreedyRule or PhragmenRule && !TiedBy(rule, TieKey.FewestVotes)
        && rule.Eligibility is { MinimumShare.Sign: <= 0, MinimumSharePerCostShare.Sign: <= 0 }
        && rule.Incompatible.All(set => set.Resolution == IncompatibleResolution.WhenOneWins);

    private static bool RunsOnce(CountRule rule) => rule is GreedyRule or PhragmenRule or EqualSharesRule { Add1: Add1.Off, Compare: Comparison.None };

    private static bool TiedBy(CountRule rule, TieKey key) =>
        rule.Tie.Keys.Contains(key) || (rule is EqualSharesRule { CompletionTie: { } completion } && completion.Keys.Contains(key));
}
