namespace Folkmoot.Counting;

/// <summary>Finds the ties of a greedy count that decided who won: a winner exactly as good as a later project that did not win.</summary>
internal static class GreedyTies
{
    public static IReadOnlyList<TieBreak> Find(CountContext context, long[] measure, bool perCost, int[] order, Purse purse)
    {
        var ties = new List<TieBreak>();
        var roundOf = new Dictionary<int, int>();
        for (var i = 0; i < purse.Winners.Count; i++)
        {
            roundOf[purse.Winners[i]] = i + 1;
        }

        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && GreedyOrder.Compare(context.Election, measure, perCost, order[first], order[end]) == 0)
            {
                end++;
            }

            var losers = order[first..end].Where(p => !purse.Won(p)).ToArray();
            foreach (var winner in order[first..end].Where(purse.Won))
            {
                var behind = losers.Where(p => context.Tie.Compare(winner, p) < 0).ToArray();
                if (behind.Length > 0)
                {
                    ties.Add(new TieBreak(
                        roundOf[winner],
                        context.Election.ProjectIds[winner],
                        [.. behind.Select(p => context.Election.ProjectIds[p])],
                        context.Tie.Decider(winner, behind[0])));
                }
            }

            first = end;
        }

        return ties;
    }
}
