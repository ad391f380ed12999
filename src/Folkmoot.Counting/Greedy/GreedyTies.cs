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

            // Within a tie the order is the declared one, so the losers behind a winner are the last of them.
            var losers = order[first..end].Where(p => !purse.Won(p)).ToArray();
            var behind = 0;
            foreach (var winner in order[first..end].Where(purse.Won))
            {
                while (behind < losers.Length && context.Tie.Compare(winner, losers[behind]) > 0)
                {
                    behind++;
                }

                if (behind < losers.Length)
                {
                    ties.Add(context.TieOf(roundOf[winner], winner, losers[behind..Math.Min(losers.Length, behind + TieBreak.MostSought)]));
                }
            }

            first = end;
        }

        return ties;
    }
}
