using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.ExactEqualShares;

/// <summary>Winners, payers, payments, share and steps on thousands of random elections, held against the definition.</summary>
public sealed class ExactEqualSharesAgainstReferenceTests
{
    private static readonly TieKey[][] Ties = [[TieKey.Id], [TieKey.LowestCost, TieKey.MostVotes], [TieKey.HighestCost, TieKey.FewestVotes]];

    [Theory]
    [InlineData(BallotKind.Approval)]
    [InlineData(BallotKind.ChooseOne)]
    [InlineData(BallotKind.Ordinal)]
    [InlineData(BallotKind.Points)]
    [InlineData(BallotKind.Score)]
    public void One_run_buys_what_the_definition_buys(BallotKind kind) => Compare(kind, 31_000, 4_000, _ => new ExactEqualSharesRule());

    [Theory]
    [InlineData(ShareRaise.AddOpt, RaiseStop.Overspend)]
    [InlineData(ShareRaise.AddOpt, RaiseStop.HighestSpending)]
    [InlineData(ShareRaise.AddOptSkip, RaiseStop.Overspend)]
    [InlineData(ShareRaise.AddOptSkip, RaiseStop.HighestSpending)]
    public void The_next_share_is_the_least_that_changes_anything(ShareRaise raise, RaiseStop stop) =>
        Compare(BallotKind.Approval, 32_000, 400, _ => new ExactEqualSharesRule { Raise = raise, RaiseUntil = stop }, voters: 6, projects: 5);

    /// <summary>With more voters an earlier purchase finds more payers on the way to a share that is looked for on behalf of losing projects.</summary>
    [Theory]
    [InlineData(ShareRaise.AddOpt)]
    [InlineData(ShareRaise.AddOptSkip)]
    public void Shares_are_raised_as_defined_in_larger_elections(ShareRaise raise) =>
        Compare(BallotKind.Approval, 34_000, 40, _ => new ExactEqualSharesRule { Raise = raise }, voters: 30, projects: 8, largestCost: 40);

    [Fact]
    public void Larger_elections_agree_too() => Compare(BallotKind.Approval, 33_000, 40, _ => new ExactEqualSharesRule(), voters: 120, projects: 14, largestCost: 100_000);

    private static void Compare(
        BallotKind kind, int seed, int rounds, Func<Random, ExactEqualSharesRule> draw, int voters = 9, int projects = 7, int largestCost = 12)
    {
        for (var round = 0; round < rounds; round++)
        {
            var random = new Random(seed + round);
            var small = SmallElection.Draw(random, kind, voters, projects, largestCost);
            var rule = draw(random) with { Utility = (Utility)random.Next(2), Tie = new TieOrder(Ties[random.Next(Ties.Length)]), Caps = SmallCaps.Draw(seed + round, small) };
            var (expected, steps) = new ReferenceExactEqualShares(small, rule).Count();

            var result = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);

            var shown = $"seed {seed + round}, {rule}\n{small}";
            var bought = result.Rounds.Where(r => r.Price.Sign > 0).ToList();
            Assert.True(expected.Purchases.Select(p => small.Projects[p.Project].Id).SequenceEqual(bought.Select(r => r.Project), StringComparer.Ordinal), shown);
            Assert.True(expected.Purchases.Select(p => p.Price).SequenceEqual(bought.Select(r => r.Price)), shown);
            Assert.True(expected.Share == result.FinalShare && steps == result.Steps, shown);
            ComparePayments(small, expected, result, shown);
            CompareLosers(small, expected, result, shown);
        }
    }

    private static void ComparePayments(SmallElection small, ReferenceExactEqualShares.Run expected, CountResult result, string shown)
    {
        var payments = ReferenceVoters.Payments(small, result);
        for (var voter = 0; voter < payments.Count; voter++)
        {
            for (var project = 0; project < small.Projects.Count; project++)
            {
                var paid = expected.Purchases.Find(p => p.Project == project && p.Payers.Contains(voter))?.Price ?? Fraction.Zero;
                Assert.True(payments[voter][project] == paid, shown);
            }
        }

        var left = expected.MoneyBefore[^1];
        var ranOut = expected.Purchases.Select((p, at) => p.Payers.Count(voter => expected.MoneyBefore[at + 1][voter].Sign == 0));
        Assert.True(ranOut.SequenceEqual(result.Rounds.Where(r => r.Price.Sign > 0).Select(r => (int)r.RanOut)), shown);
        Assert.True(left.All(money => money.Sign >= 0), shown);
    }

    /// <summary>A loser went out of reach when no number of supporters could pay equally, and the most they could raise is what it says.</summary>
    private static void CompareLosers(SmallElection small, ReferenceExactEqualShares.Run expected, CountResult result, string shown)
    {
        foreach (var loser in result.Losers.Where(l => l.Reason == LossReason.SupportersOutOfMoney))
        {
            var project = result.Election.IndexOf(loser.Project);
            var voters = ReferenceVoters.Utilities(small, Utility.Cardinality);
            var reach = expected.MoneyBefore.Select(money => Reach(money, voters, project)).ToList();
            var round = reach.FindIndex(most => most < loser.Cost);
            var free = result.Rounds.Count - expected.Purchases.Count;
            Assert.True(loser.Round == (round == 0 ? 0 : round + free), shown);
            Assert.True(loser.MoneyLeft == reach[round] && loser.Lacked == loser.Cost - reach[round], shown);
            Assert.True(loser.MoneyAtEnd == Enumerable.Range(0, voters.Count).Where(v => voters[v][project] > 0).Aggregate(Fraction.Zero, (sum, v) => sum + expected.MoneyBefore[^1][v]), shown);
        }
    }

    private static Fraction Reach(Fraction[] money, List<long[]> voters, int project) => Enumerable.Range(0, money.Length)
        .Where(v => voters[v][project] > 0)
        .OrderByDescending(v => money[v])
        .Select((v, place) => money[v] * (place + 1))
        .Max();
}
