using System.Numerics;

namespace Folkmoot.Counting;

internal static class ResultFairness
{
    public static Fairness Of(CountResult result)
    {
        var (election, rule) = (result.Election, result.Rule);
        var (utility, bordaLast) = rule switch
        {
            EqualSharesRule shares => (shares.Utility, shares.BordaLast),
            MaxUtilityRule best => (best.Utility, best.BordaLast),
            BoundedOverspendingRule bounded => (bounded.Utility, bounded.BordaLast),
            ExactEqualSharesRule exact => (exact.Utility, 1),
            _ => (Utility.Cost, 1),
        };
        return Winners(election, result.Winners) with
        {
            EjrPlus = EjrPlus.Check(election, result.Winners, utility, EjrPlusStrength.UpToAny, bordaLast, result.CouldHaveWon),
        };
    }

    private static Fairness Winners(Election election, IReadOnlyList<int> winners)
    {
        var won = new bool[election.ProjectCount];
        foreach (var winner in winners)
        {
            won[winner] = true;
        }

        var served = new VoterServices(election, won);
        return new Fairness(election.TotalWeight, served.WithFundedChoice)
        {
            AverageChoices = served.Choices.Average,
            MedianChoices = served.Choices.Median,
            AverageMoney = served.Money.Average,
            MedianMoney = served.Money.Median,
            SpendingInequality = served.Spending.Gini,
            Categories = Categories(election, won),
        };
    }

    private static CategoryFairness[] Categories(Election election, bool[] won)
    {
        var sums = new SortedDictionary<string, (Fraction Votes, Fraction Money)>(StringComparer.Ordinal);
        var (votes, money) = (BigInteger.Zero, BigInteger.Zero);
        for (var project = 0; project < won.Length; project++)
        {
            var categories = election.Categories(project).Distinct(StringComparer.Ordinal).ToArray();
            if (categories.Length == 0)
            {
                continue;
            }

            var (given, spent) = (election.VotesFor(project), won[project] ? election.Costs[project] : 0);
            (votes, money) = (votes + given, money + spent);
            foreach (var category in categories)
            {
                var sum = sums.GetValueOrDefault(category);
                sums[category] = (sum.Votes + Fraction.Of(given, categories.Length), sum.Money + Fraction.Of(spent, categories.Length));
            }
        }

        return [.. sums.Select(sum => new CategoryFairness(sum.Key, Part(sum.Value.Votes, votes), Part(sum.Value.Money, money)))];
    }

    private static Fraction Part(Fraction part, BigInteger whole) => whole.IsZero ? Fraction.Zero : part / whole;
}
