using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.BoundedOverspending;

/// <summary>Winners, prices and payments on thousands of random elections, held against the definition.</summary>
public sealed class BoundedOverspendingAgainstReferenceTests
{
    private const int LongestExactPrice = 1024;
    private static readonly TieKey[][] Ties = [[TieKey.Id], [TieKey.LowestCost, TieKey.MostVotes], [TieKey.HighestCost, TieKey.FewestVotes]];
    private static readonly Fraction Rounding = Fraction.Of(1L, 1L << 40);

    public static TheoryData<BallotKind, Utility> Combinations => new()
    {
        { BallotKind.Approval, Utility.Cost },
        { BallotKind.Approval, Utility.Cardinality },
        { BallotKind.ChooseOne, Utility.Cost },
        { BallotKind.Ordinal, Utility.Borda },
        { BallotKind.Points, Utility.Points },
        { BallotKind.Score, Utility.Score },
        { BallotKind.Score, Utility.Cost },
    };

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Purchases_are_those_of_the_definition(BallotKind kind, Utility utility) => Compare(kind, utility, 51_000, 1_500);

    [Theory]
    [InlineData(BallotKind.Approval, Utility.Cost)]
    [InlineData(BallotKind.Points, Utility.Points)]
    public void Larger_elections_agree_too(BallotKind kind, Utility utility) => Compare(kind, utility, 52_000, 15, voters: 60, projects: 8, largestCost: 100_000);

    private static void Compare(BallotKind kind, Utility utility, int seed, int rounds, int voters = 9, int projects = 7, int largestCost = 12)
    {
        for (var round = 0; round < rounds; round++)
        {
            var random = new Random(seed + round);
            var small = SmallElection.Draw(random, kind, voters, projects, largestCost);
            var rule = new BoundedOverspendingRule { Utility = utility, BordaLast = random.Next(2), Tie = new TieOrder(Ties[random.Next(Ties.Length)]), Caps = SmallCaps.Draw(seed + round, small) };
            var expected = new ReferenceBoundedOverspending(small, rule).Count();

            var result = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);

            var shown = $"seed {seed + round}, {rule}\n{small}";
            var bought = result.Rounds.Where(r => r.Price.Sign > 0).ToList();
            Assert.True(expected.Select(p => small.Projects[p.Project].Id).SequenceEqual(bought.Select(r => r.Project), StringComparer.Ordinal), shown);
            var payments = ReferenceVoters.Payments(small, result);
            for (var at = 0; at < bought.Count; at++)
            {
                Assert.True(IsShown(expected[at].Rho, bought[at].Rho), shown);
                Assert.True(IsShown(small.Projects[expected[at].Project].Cost - Sum(expected[at].Paid), bought[at].Overspent), shown);
                for (var voter = 0; voter < payments.Count; voter++)
                    Assert.True(IsShown(expected[at].Paid[voter], payments[voter][expected[at].Project]), shown);
            }
        }
    }

    /// <summary>The same, or next to it where the fraction is too long to be shown.</summary>
    private static bool IsShown(Fraction exact, Fraction shown) =>
        exact == shown || (exact.Denominator.GetBitLength() > LongestExactPrice / 8 && Fraction.Max(exact - shown, shown - exact) < Rounding);

    private static Fraction Sum(IEnumerable<Fraction> amounts) => amounts.Aggregate(Fraction.Zero, (sum, amount) => sum + amount);
}
