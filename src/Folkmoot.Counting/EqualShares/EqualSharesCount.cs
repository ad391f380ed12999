namespace Folkmoot.Counting;

internal static class EqualSharesCount
{
    public static CountOutcome Run(CountContext context, EqualSharesRule rule)
    {
        if (rule.Step.Sign <= 0)
        {
            throw new CountException("The step by which the share grows must be above zero.");
        }

        var model = new SharesModel(context, rule.Utility, rule.BordaLast);
        var lists = new SupporterLists(model);
        var scan = new Add1Scan(context, rule, model, lists).Run();
        var purse = new Purse(context);
        var ties = new List<TieBreak>();
        foreach (var project in model.Free)
        {
            purse.Buy(project, RoundKind.Shares, 0);
        }

        foreach (var purchase in scan.Outcome.Purchases)
        {
            if (purchase.TiedWith is { } tied)
                ties.Add(context.TieOf(purse.Rounds.Count + 1, purchase.Project, tied));
            purse.Buy(purchase.Project, Round(model, purchase, purse));
        }

        Complete(context, rule, model, purse);
        var outcome = new CountOutcome
        {
            Winners = purse.Winners,
            Rounds = purse.Rounds,
            Share = scan.Outcome.Share,
            Steps = scan.Steps,
            TieBreaks = ties,
            ExactComparisons = scan.ExactComparisons,
            Losers = () => SharesLosers.Of(model, lists, scan.Outcome, purse, model.Free.Length),
        };
        return SharesComparison.Apply(context, rule, outcome);
    }

    private static void Complete(CountContext context, EqualSharesRule rule, SharesModel model, Purse purse)
    {
        if (rule.Complete == Completion.None)
        {
            return;
        }

        var tie = rule.CompletionTie is { } order ? new Ties(context.Election, order) : context.Tie;
        var measure = model.UnitValues ? context.Election.Votes : model.TotalValue;
        var greedy = new GreedyRule { PerCost = rule.Complete == Completion.ByDensity };
        GreedyCount.Walk(purse, GreedyOrder.Of(context.Election, measure, greedy.PerCost, tie, purse.Open()), measure, greedy, RoundKind.Completion);
    }

    private static CountRound Round(SharesModel model, Purchase purchase, Purse purse)
    {
        var cost = purse.Cost(purchase.Project);
        return new CountRound
        {
            Number = purse.Rounds.Count + 1,
            Project = model.Election.ProjectIds[purchase.Project],
            Kind = RoundKind.Shares,
            Cost = cost,
            Price = purchase.Price,
            Rho = purchase.Price / model.Multiplier(purchase.Project),
            EffectiveVotes = cost / purchase.Price,
            Supporters = model.Supporters[purchase.Project],
            Payers = purchase.Payers,
            RanOut = purchase.RanOut,
            BudgetLeft = purse.Left - cost,
        };
    }
}
