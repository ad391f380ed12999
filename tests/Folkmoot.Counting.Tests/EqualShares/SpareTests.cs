using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.EqualShares;

/// <summary>
/// A project whose supporters all paid in full is not asked again while the poorest of them must have enough to spare. Here its price rises far above the one first tried,
/// because a supporter goes broke, and then a supporter of it who values it most spends more than is left to spare.
/// </summary>
public sealed class SpareTests
{
    [Fact]
    public void A_project_is_asked_again_when_its_keenest_supporter_has_spent_too_much_elsewhere()
    {
        // "a" leaves a supporter of "p" without money, so that "p" rises from 6 to 9 for each point and leaves its keenest supporter 10 to spare. "b" takes 28 of that one: "p" rises
        // to 10.8 and comes after "d" at 9.5, which takes nearly all the others have.
        var election = Elections.Of(BallotKind.Score, 1400, "a=110 b=56 p=180 d=950", "p:10 a:40", "p:10 b:4", "a:2", "b:4", "10*p:1 d:10");

        Assert.Equal(["a", "b", "d"], election.Count(new EqualSharesRule { Utility = Utility.Score }));
    }

    [Fact]
    public void A_scan_over_shares_asks_again_as_well()
    {
        // The same with a budget that "d" goes beyond: the scan ends where the others can pay for it, at 95 for each, though from 90 on the keenest supporter of "p" could pay in full at first.
        var election = Elections.Of(BallotKind.Score, 1100, "a=110 b=56 p=180 d=950", "p:10 a:400", "p:10 b:4", "a:10", "b:4", "10*p:1 d:10", "2*");

        var result = Elections.Result(election, new EqualSharesRule { Utility = Utility.Score, Add1 = Add1.Overspend });

        Assert.Equal(["a", "b", "p"], result.WinnerIds);
        Assert.Equal(Fraction.Parse("94.75"), result.FinalShare);
    }

    [Fact]
    public void Elections_near_that_one_agree_with_the_definition()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var small = Near(random);
            var rule = new EqualSharesRule { Utility = Utility.Score, Tie = TieOrder.ById, Add1 = (Add1)(seed % 3), Step = random.Next(1, 4) };
            var (expected, share, _) = new ReferenceEqualShares(small, rule).Count();

            var result = Elections.Result(small.Build(), rule);

            var shown = $"seed {seed}, {rule}\n{small}";
            var bought = result.Rounds.Where(round => round.Price.Sign > 0).ToList();
            Assert.True(expected.Winners.Select(winner => small.Projects[winner].Id).SequenceEqual(bought.Select(round => round.Project), StringComparer.Ordinal), shown);
            Assert.True(expected.Rhos.SequenceEqual(bought.Select(round => round.Rho)), shown);
            Assert.Equal(share, result.FinalShare);
        }
    }

    // A scan over shares ends where "d" is bought, which is more than the budget then; blank ballots make it begin well below.
    private static SmallElection Near(Random random)
    {
        var (keen, others) = (random.Next(5, 20), random.Next(5, 15));
        (string Id, long Cost)[] projects =
        [
            ("a", 100 + random.Next(1, 20)), ("b", random.Next(30, 90)), ("d", random.Next(80, 99) * (long)others), ("p", random.Next(120, 200)),
        ];
        List<SmallBallot> ballots =
        [
            new([3, 0], [keen, random.Next(100, 400)], 1), new([3, 1], [keen, random.Next(2, 8)], 1), new([0], [random.Next(5, 15)], 1), new([1], [random.Next(2, 6)], 1),
            new([3, 2], [1, random.Next(5, 15)], others),
        ];
        var budget = projects[..3].Sum(project => project.Cost) * random.Next(60, 130) / 100;
        if (budget / random.Next(50, 80) - ballots.Sum(ballot => ballot.Weight) is > 0 and var blank)
            ballots.Add(new([], [], (int)blank));
        return new SmallElection(BallotKind.Score, budget, 0, projects, ballots);
    }
}
