namespace Folkmoot.Counting;

/// <summary>The comparison step: greedy by votes replaces Equal Shares if strictly more voters prefer it.</summary>
internal static class SharesComparison
{
    public static CountOutcome Apply(CountContext context, EqualSharesRule rule, CountOutcome shares)
    {
        if (rule.Compare == Comparison.None)
        {
            return shares;
        }

        var greedyContext = rule.CompletionTie is { } tie
            ? new CountContext(context.Election, rule with { Tie = tie }, context.Progress, context.CancellationToken)
            : context;
        var greedy = GreedyCount.Outcome(greedyContext, new GreedyRule());
        var (forShares, forGreedy) = Preferences(context.Election, rule.Compare, shares.Winners, greedy.Winners);
        var chosen = forGreedy > forShares ? greedy : shares;
        var other = forGreedy > forShares ? shares : greedy;
        return chosen with
        {
            Comparison = new ComparisonOutcome(rule.Compare, forShares, forGreedy, [.. other.Winners.Select(w => context.Election.ProjectIds[w])]),
            Steps = shares.Steps,
            ExactComparisons = shares.ExactComparisons,
        };
    }

    private static (long Shares, long Greedy) Preferences(Election election, Comparison criterion, IReadOnlyList<int> shares, IReadOnlyList<int> greedy)
    {
        var (inShares, inGreedy) = (new bool[election.ProjectCount], new bool[election.ProjectCount]);
        foreach (var winner in shares)
        {
            inShares[winner] = true;
        }

        foreach (var winner in greedy)
        {
            inGreedy[winner] = true;
        }

        var (forShares, forGreedy) = (0L, 0L);
        for (var group = 0; group < election.GroupCount; group++)
        {
            var (a, b) = (0, 0);
            var choices = election.Choices(group);
            var values = election.Values(group);
            for (var i = 0; i < choices.Length; i++)
            {
                if (values.IsEmpty || values[i] > 0)
                {
                    a += inShares[choices[i]] ? 1 : 0;
                    b += inGreedy[choices[i]] ? 1 : 0;
                }
            }

            if (criterion == Comparison.Exclusion)
            {
                (a, b) = (Math.Min(a, 1), Math.Min(b, 1));
            }

            forShares += a > b ? election.Weight(group) : 0;
            forGreedy += b > a ? election.Weight(group) : 0;
        }

        return (forShares, forGreedy);
    }
}
