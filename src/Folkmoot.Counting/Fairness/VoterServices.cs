namespace Folkmoot.Counting;

/// <summary>What each voter gets out of a selection, in three measures.</summary>
internal sealed class VoterServices
{
    public VoterServices(Election election, bool[] won)
    {
        var choicesOf = new Int128[election.GroupCount];
        var moneyOf = new Int128[election.GroupCount];
        var spendingOf = new double[election.GroupCount];
        var weights = new long[election.GroupCount];
        var perSupporter = PerSupporter(election, won);
        for (var group = 0; group < weights.Length; group++)
        {
            weights[group] = election.Weight(group);
            var choices = election.Choices(group);
            var values = election.Values(group);
            for (var i = 0; i < choices.Length; i++)
            {
                if (won[choices[i]] && (values.IsEmpty || values[i] > 0))
                {
                    choicesOf[group]++;
                    moneyOf[group] += election.Costs[choices[i]];
                    spendingOf[group] += perSupporter[choices[i]];
                }
            }

            WithFundedChoice += choicesOf[group] > 0 ? weights[group] : 0;
        }

        (Choices, Money, Spending) = (WeightedAmounts.Of(choicesOf, weights), WeightedAmounts.Of(moneyOf, weights), new WeightedInequality(spendingOf, weights));
    }

    public long WithFundedChoice { get; }

    public WeightedAmounts Choices { get; }

    public WeightedAmounts Money { get; }

    public WeightedInequality Spending { get; }

    /// <summary>The cost of each winner divided by its supporters.</summary>
    private static double[] PerSupporter(Election election, bool[] won)
    {
        var supporters = new long[won.Length];
        for (var group = 0; group < election.GroupCount; group++)
        {
            var choices = election.Choices(group);
            var values = election.Values(group);
            for (var i = 0; i < choices.Length; i++)
            {
                supporters[choices[i]] += values.IsEmpty || values[i] > 0 ? election.Weight(group) : 0;
            }
        }

        return [.. supporters.Select((number, project) => number == 0 ? 0 : (double)election.Costs[project] / number)];
    }
}
