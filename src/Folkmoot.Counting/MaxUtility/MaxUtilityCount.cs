namespace Folkmoot.Counting;

internal static class MaxUtilityCount
{
    public static CountOutcome Run(CountContext context, MaxUtilityRule rule)
    {
        var election = context.Election;
        var model = new SharesModel(context, rule.Utility, rule.BordaLast);
        var purse = new Purse(context);
        var items = new List<KnapsackItem>();
        var winners = new List<int>();
        foreach (var project in purse.Open().ToArray())
        {
            var value = (Int128)model.TotalValue[project] * model.Multiplier(project);
            if (!purse.Fits(project))
                purse.Refuse(project);
            else if (value > 0 && election.Costs[project] == 0 && !context.Candidates.AnyRivals)
                winners.Add(project);
            else if (value > 0)
                items.Add(new KnapsackItem(project, context.Tie[project], election.Costs[project], value));
        }

        var (chosen, ties) = Best(context, rule, items);
        winners.AddRange(chosen.Select(item => item.Project));
        foreach (var project in winners.OrderByDescending(project => model.TotalValue[project]).ThenBy(project => context.Tie[project]))
            purse.Buy(project, RoundKind.Optimum, model.TotalValue[project]);
        var roundOf = purse.Winners.Select((project, at) => (project, at)).ToDictionary(winner => winner.project, winner => winner.at + 1);
        return new CountOutcome
        {
            Winners = purse.Winners,
            Rounds = purse.Rounds,
            TieBreaks = [.. ties.Select(tie => context.TieOf(roundOf[tie.Winner.Project], tie.Winner.Project, [tie.Other.Project])).OrderBy(tie => tie.Round)],
            Losers = () => [.. purse.Losers().Select(loser => Explained(election, model, loser))],
        };
    }

    private static (IReadOnlyList<KnapsackItem> Items, IReadOnlyList<(KnapsackItem Winner, KnapsackItem Other)> Ties) Best(
        CountContext context, MaxUtilityRule rule, List<KnapsackItem> items)
    {
        if (!context.Candidates.AnyRivals)
            return new KnapsackSolver(items, context.Election.Budget, rule.MaximumStates).Solve(context.CancellationToken);
        return new LimitedKnapsack(items, context.Election.Budget, KnapsackLimit.Of(context.Candidates), rule.MaximumStates).Solve(context.CancellationToken);
    }

    private static LosingProject Explained(Election election, SharesModel model, LosingProject loser) =>
        loser.Reason == LossReason.NoSupport && model.TotalValue[election.IndexOf(loser.Project)] > 0
            ? loser with { Reason = loser.Cost == 0 ? LossReason.CostsNothing : LossReason.BetterUse }
            : loser;
}
