using Xunit;

namespace Folkmoot.Counting.Tests.Reference;

/// <summary>Winners, prices, payments, share and steps on tens of thousands of random elections, held against the definition.</summary>
public sealed class EqualSharesAgainstReferenceTests
{
    private static readonly TieKey[][] Ties = [[TieKey.Id], [TieKey.LowestCost, TieKey.MostVotes], [TieKey.HighestCost, TieKey.FewestVotes], [TieKey.MostVotes, TieKey.ProjectOrder]];

    public static TheoryData<BallotKind, Utility> Combinations => new()
    {
        { BallotKind.Approval, Utility.Cost },
        { BallotKind.Approval, Utility.Cardinality },
        { BallotKind.ChooseOne, Utility.Cost },
        { BallotKind.Knapsack, Utility.Cardinality },
        { BallotKind.Ordinal, Utility.Borda },
        { BallotKind.Ordinal, Utility.Cost },
        { BallotKind.Points, Utility.Points },
        { BallotKind.Points, Utility.Cost },
        { BallotKind.Score, Utility.Score },
        { BallotKind.Score, Utility.Cardinality },
    };

    [Theory]
    [MemberData(nameof(Combinations))]
    public void One_run_buys_what_the_definition_buys(BallotKind kind, Utility utility) =>
        Compare(kind, utility, 20260401, 10_000, random => new EqualSharesRule { Start = (StartShare)random.Next(2) });

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_scan_over_shares_ends_where_the_definition_ends(BallotKind kind, Utility utility) =>
        Compare(kind, utility, 20260402, 2_000, random => new EqualSharesRule
        {
            Start = (StartShare)random.Next(3),
            Add1 = (Add1)random.Next(1, 3),
            Step = Fraction.Of(random.Next(1, 5), random.Next(1, 3)),
        });

    [Theory]
    [InlineData(BallotKind.Approval, Utility.Cost)]
    [InlineData(BallotKind.Points, Utility.Points)]
    public void Larger_elections_agree_too(BallotKind kind, Utility utility) =>
        Compare(kind, utility, 20260403, 40, random => new EqualSharesRule { Add1 = (Add1)random.Next(3), Step = 1_500 }, voters: 120, projects: 14, largestCost: 100_000);

    private static void Compare(
        BallotKind kind, Utility utility, int seed, int rounds, Func<Random, EqualSharesRule> draw, int voters = 9, int projects = 7, int largestCost = 12)
    {
        for (var round = 0; round < rounds; round++)
        {
            var random = new Random(seed + round);
            var small = SmallElection.Draw(random, kind, voters, projects, largestCost);
            var rule = draw(random) with { Utility = utility, BordaLast = random.Next(2), Tie = new TieOrder(Ties[random.Next(Ties.Length)]), Caps = SmallCaps.Draw(seed + round, small) };
            var (expected, share, steps) = new ReferenceEqualShares(small, rule).Count();

            var result = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);

            var shown = $"seed {seed + round}, {rule}\n{small}";
            var bought = result.Rounds.Where(r => r.Price.Sign > 0).ToList();
            Assert.True(expected.Winners.Select(w => small.Projects[w].Id).SequenceEqual(bought.Select(r => r.Project), StringComparer.Ordinal), shown);
            Assert.True(expected.Rhos.SequenceEqual(bought.Select(r => r.Rho)), shown);
            Assert.True(share == result.FinalShare && steps == result.Steps, shown);
            ComparePayments(small, expected, result, shown);
        }
    }

    private static void ComparePayments(SmallElection small, ReferenceEqualShares.Run expected, CountResult result, string shown)
    {
        var voter = 0;
        for (var ballot = 0; ballot < small.Ballots.Count; ballot++)
        {
            var account = result.ShareOf(ballot);
            var paid = account.Payments.ToDictionary(p => p.Project, p => p.Amount, StringComparer.Ordinal);
            for (var k = 0; k < expected.Winners.Count; k++)
            {
                Assert.True(paid.GetValueOrDefault(small.Projects[expected.Winners[k]].Id) == expected.Paid[k][voter], shown);
            }

            Assert.True(account.Left == expected.Left[voter], shown);
            voter += small.Ballots[ballot].Weight;
        }
    }
}
