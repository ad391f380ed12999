namespace Folkmoot.Counting;

internal static class CountAccountOf
{
    public static CountAccount Result(CountResult result) => Rounds(result) with
    {
        Losers = result.Losers,
        Fairness = result.Fairness,
    };

    /// <summary>The part that explaining a single ballot needs; costs nothing to make.</summary>
    public static CountAccount Rounds(CountResult result)
    {
        var (utility, bordaLast) = Worth(result.Rule);
        return new CountAccount
        {
            Rule = result.Rule.Name,
            Ballots = result.Election.Kind,
            Scale = result.Election.Scale,
            Budget = result.Election.Budget,
            Spent = result.Spent,
            Voters = result.Election.TotalWeight,
            Share = result.FinalShare,
            Steps = result.Steps,
            Utility = utility,
            BordaLast = bordaLast,
            Rounds = result.Rounds,
            TieBreaks = result.TieBreaks,
            Transfers = result.Transfers,
            Comparison = result.Comparison,
            Fairness = new Fairness(0, 0),
            ExactComparisons = result.ExactComparisons,
        };
    }

    private static (Utility Utility, int BordaLast) Worth(CountRule rule) => rule switch
    {
        EqualSharesRule shares => (shares.Utility, shares.BordaLast),
        ExactEqualSharesRule exact => (exact.Utility, 0),
        BoundedOverspendingRule bounded => (bounded.Utility, bounded.BordaLast),
        CumulativeSupportTransferRule => (Utility.Points, 0),
        ExpandingApprovalsRule => (Utility.Borda, 1),
        _ => (Utility.Cardinality, 0),
    };
}
