namespace Folkmoot.Counting;

/// <summary>Spends what a rule by shares has left over.</summary>
internal static class Leftover
{
    /// <summary>By votes where every supporter counts the same, otherwise by summed value; per cost if asked.</summary>
    public static void Spend(CountContext context, Completion completion, SharesModel model, Purse purse)
    {
        if (completion == Completion.None)
            return;
        var measure = model.UnitValues ? context.Election.Votes : model.TotalValue;
        var greedy = new GreedyRule { PerCost = completion == Completion.ByDensity };
        GreedyCount.Walk(purse, GreedyOrder.Of(context.Election, measure, greedy.PerCost, context.Tie, purse.Open()), measure, greedy, RoundKind.Completion);
    }
}
