namespace Folkmoot.Counting;

internal static class GreedyCount
{
    public static CountOutcome Outcome(CountContext context, GreedyRule rule)
    {
        var election = context.Election;
        var measure = Measure(election, rule);
        var purse = new Purse(context);
        var order = GreedyOrder.Of(election, measure, rule.PerCost, context.Tie, purse.Open().Where(p => rule.FundUnsupported || measure[p] > 0));
        Walk(purse, order, measure, rule, RoundKind.Greedy);
        return new CountOutcome
        {
            Winners = purse.Winners,
            Rounds = purse.Rounds,
            TieBreaks = GreedyTies.Find(context, measure, rule.PerCost, order, purse),
            Losers = purse.Losers,
        };
    }

    /// <summary>Offers projects in order to a purse until the rule ends the count.</summary>
    public static void Walk(Purse purse, IEnumerable<int> order, long[] measure, GreedyRule rule, RoundKind kind)
    {
        var covered = rule.FundIfCovered;
        foreach (var project in order)
        {
            if (purse.IsOut(project))
            {
                continue;
            }

            if (purse.Fits(project))
            {
                purse.Buy(project, kind, measure[project]);
                continue;
            }

            if (covered is { } part && (Fraction)purse.Left >= part * purse.Cost(project))
            {
                purse.Buy(project, kind, measure[project]);
                purse.End();
                return;
            }

            covered = null;
            purse.Refuse(project);
            if (rule.Misfit == GreedyMisfit.Stop)
            {
                purse.End();
                return;
            }
        }
    }

    private static long[] Measure(Election election, GreedyRule rule) => rule.Measure switch
    {
        GreedyMeasure.Points => Support.Values(election),
        GreedyMeasure.Borda => Support.Borda(election, rule.BordaLast),
        _ => election.Votes,
    };
}
