using Folkmoot.Counting.Tests.Golden;
using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.Phragmen;

public sealed class PhragmenTests
{
    public static TheoryData<string> Files()
    {
        var files = GoldenFile.Cases.Keys.Where(golden => golden.Rule is "phragmen").Select(golden => golden.File).ToArray();
        return files.Length == 0 ? [GoldenFile.Absent] : [.. files];
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Winners_are_those_of_pabutools(string file)
    {
        var result = Counter.Count(SharedData.Election(file), new PhragmenRule { Tie = TieOrder.ById }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(GoldenFile.Cases[(file, "phragmen", "peer_pabutools")], result.WinnerIds.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PhragmenMisfit.Stop, true)]
    [InlineData(PhragmenMisfit.Skip, true)]
    [InlineData(PhragmenMisfit.Stop, false)]
    [InlineData(PhragmenMisfit.Skip, false)]
    public void Random_elections_agree_with_the_definition(PhragmenMisfit misfit, bool fundUnsupported)
    {
        var rule = new PhragmenRule { Tie = TieOrder.ById, Misfit = misfit, FundUnsupported = fundUnsupported };
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var small = SmallElection.Draw(random, (BallotKind)(seed % 6), voters: seed % 10 == 0 ? 40 : 9, largestCost: seed % 3 == 0 ? 3 : 12);

            var caps = SmallCaps.Draw(seed, small);
            var result = Counter.Count(small.Build(), rule with { Caps = caps }, cancellationToken: TestContext.Current.CancellationToken);

            Assert.True(ReferencePhragmen.Winners(small, misfit, fundUnsupported, caps).SequenceEqual(result.WinnerIds, StringComparer.Ordinal), $"seed {seed}\n{small}");
            CheckAccount(result);
        }
    }

    /// <summary>Each purchase is paid in full by what its supporters earned since they last paid, and times never fall.</summary>
    private static void CheckAccount(CountResult result)
    {
        var paid = new Dictionary<int, Fraction>();
        for (var ballot = 0; ballot < result.Election.BallotCount; ballot++)
        {
            var weight = result.Election.Weight(result.Election.GroupOf(ballot));
            var sameBallots = Enumerable.Range(0, result.Election.BallotCount).Count(other => result.Election.GroupOf(other) == result.Election.GroupOf(ballot));
            foreach (var payment in result.ShareOf(ballot).Payments)
            {
                Assert.True(payment.Amount.Sign >= 0);
                paid[payment.Round] = paid.GetValueOrDefault(payment.Round) + (payment.Amount * weight / sameBallots);
            }
        }

        foreach (var round in result.Rounds.Where(round => round.Kind == RoundKind.Earnings && round.Supporters > 0))
            Assert.Equal(round.Cost, paid.GetValueOrDefault(round.Number));
        var times = result.Rounds.Where(round => round.Kind == RoundKind.Earnings).Select(round => round.Price).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.True(result.Spent <= result.Election.Budget);
    }

    /// <summary>Six supporters of a project of 9 end the count in a budget of 10 after one purchase; the other reading goes on.</summary>
    [Theory]
    [InlineData(PhragmenMisfit.Stop, new[] { "small" })]
    [InlineData(PhragmenMisfit.Skip, new[] { "small", "other" })]
    public void A_project_that_does_not_fit_ends_the_count_or_is_left_out(PhragmenMisfit misfit, string[] expected)
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 10);
        builder.AddProject("big", 9);
        builder.AddProject("small", 3);
        builder.AddProject("other", 3);
        builder.AddBallot([0], weight: 6);
        builder.AddBallot([1], weight: 3);
        builder.AddBallot([2]);

        var result = Counter.Count(builder.Build(), new PhragmenRule { Misfit = misfit }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, result.WinnerIds);
        Assert.Equal(LossReason.DidNotFit, result.Losers.Single(loser => loser.Project is "big").Reason);
    }

    /// <summary>Nobody bears their cost, so their turn comes at the very end, in the declared order.</summary>
    [Theory]
    [InlineData(PhragmenMisfit.Stop, true, "dear")]
    [InlineData(PhragmenMisfit.Skip, true, "dear cheap cheaper")]
    [InlineData(PhragmenMisfit.Skip, false, "dear")]
    public void Unsupported_projects_come_at_the_very_end(PhragmenMisfit misfit, bool fund, string expected)
    {
        var election = Elections.Approval(100, "cheaper=10 cheap=20 large=90 dear=60", "dear", "");
        var rule = new PhragmenRule { Misfit = misfit, FundUnsupported = fund, Tie = new TieOrder(TieKey.HighestCost) };

        Assert.Equal(expected, string.Join(' ', election.Count(rule)));
    }

    [Fact]
    public void An_unsupported_project_that_does_not_fit_ends_the_count()
    {
        var result = Elections.Result(Elections.Approval(100, "cheaper=10 cheap=20 large=90 dear=60", "dear"), new PhragmenRule());

        Assert.Equal(["dear"], result.WinnerIds);
        Assert.Equal([LossReason.CountEnded, LossReason.CountEnded, LossReason.DidNotFit], result.Losers.Select(loser => loser.Reason));
    }

    /// <summary>Their times differ by one part in 10^18, which doubles cannot tell.</summary>
    [Theory]
    [InlineData("a=1000000000000000000 b=999999999999999999 c=999999999999999998")]
    [InlineData("c=999999999999999998 b=999999999999999999 a=1000000000000000000")]
    [InlineData("b=999999999999999999 c=999999999999999998 a=1000000000000000000")]
    public void Times_that_nearly_agree_are_told_apart_and_nobody_is_forgotten(string projects)
    {
        var result = Elections.Result(Elections.Approval(3_000_000_000_000_000_000, projects, "3*a", "3*b", "3*c"), new PhragmenRule { Tie = TieOrder.ById });

        Assert.Equal(["c", "b", "a"], result.WinnerIds);
        Assert.Empty(result.TieBreaks);
    }

    [Fact]
    public void Project_above_the_budget_takes_no_part()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 10);
        builder.AddProject("palace", 11);
        builder.AddProject("bench", 10);
        builder.AddBallot([0], weight: 50);
        builder.AddBallot([1]);

        var result = Counter.Count(builder.Build(), new PhragmenRule(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["bench"], result.WinnerIds);
    }

    [Fact]
    public void Tie_that_decided_is_in_the_account_and_exact()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 3);
        foreach (var id in (string[])["b", "a"])
            builder.AddProject(id, 1);
        builder.AddBallot([0], weight: 3);
        builder.AddBallot([1], weight: 3);

        var result = Counter.Count(builder.Build(), new PhragmenRule(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b"], result.WinnerIds);
        Assert.Equal(Fraction.Of(1L, 3L), result.Rounds[1].Price);
        var tie = Assert.Single(result.TieBreaks);
        Assert.Equal(("a", TieKey.Id), (tie.Winner, tie.DecidedBy));
        Assert.Equal(2, result.ExactComparisons);
    }
}
