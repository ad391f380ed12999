using Xunit;

namespace Folkmoot.Counting.Tests.Greedy;

public sealed class GreedyTests
{
    private static readonly GreedyRule Rule = new();

    [Fact]
    public void Projects_are_taken_by_votes_and_those_that_do_not_fit_are_skipped()
    {
        var result = Elections.Result(Elections.Approval(100, "a=60 b=50 c=40 d=1", "3*a", "2*b", "c"), Rule);

        Assert.Equal(["a", "c"], result.WinnerIds);
        Assert.Equal([3, 1], result.Rounds.Select(r => r.EffectiveVotes));
        Assert.Equal((LossReason.DidNotFit, 1, 40, 10), Why(result, "b"));
        Assert.Equal((LossReason.DidNotFit, 2, 0, 1), Why(result, "d"));
    }

    [Fact]
    public void Without_skipping_the_count_ends_at_the_first_that_does_not_fit()
    {
        var result = Elections.Result(Elections.Approval(100, "a=60 b=50 c=40", "3*a", "2*b", "c"), Rule with { Misfit = GreedyMisfit.Stop });

        Assert.Equal(["a"], result.WinnerIds);
        Assert.Equal(LossReason.CountEnded, Why(result, "c").Reason);
    }

    [Theory]
    [InlineData(50, "a b", -10)]
    [InlineData(51, "a c", 0)]
    public void The_first_misfit_is_funded_when_four_fifths_are_covered(long cost, string expected, long left)
    {
        var result = Elections.Result(Elections.Approval(100, $"a=60 b={cost} c=40", "3*a", "2*b", "c"), Rule with { FundIfCovered = Fraction.Of(4L, 5L) });

        Assert.Equal(expected, string.Join(' ', result.WinnerIds));
        Assert.Equal(left, result.Rounds[^1].BudgetLeft);
        Assert.Equal(left < 0 ? LossReason.CountEnded : LossReason.DidNotFit, Assert.Single(result.Losers).Reason);
    }

    [Fact]
    public void Only_the_first_misfit_can_be_funded_beyond_the_budget()
    {
        var result = Elections.Result(Elections.Approval(100, "a=60 b=90 c=50", "3*a", "2*b", "c"), Rule with { FundIfCovered = Fraction.Of(4L, 5L) });

        Assert.Equal(["a"], result.WinnerIds);
    }

    [Fact]
    public void Unsupported_projects_come_last_or_not_at_all()
    {
        var election = Elections.Approval(100, "a=10 b=10", "b");

        Assert.Equal(["b", "a"], election.Count(Rule));
        Assert.Equal(["b"], election.Count(Rule with { FundUnsupported = false }));
        Assert.Equal(LossReason.NoSupport, Elections.Result(election, Rule with { FundUnsupported = false }).Losers[0].Reason);
    }

    [Fact]
    public void By_density_a_free_project_comes_first_and_costs_are_compared_exactly()
    {
        var rule = Rule with { PerCost = true };

        Assert.Equal(["c", "b", "a"], Elections.Approval(100, "a=60 b=20 c=0", "3*a", "2*b", "c").Count(rule));
        Assert.Equal("z x", string.Join(' ', Elections.Approval(3, "x=3 z=0 y=0", "x", "z").Count(rule).Take(2)));
        Assert.Equal(
            ["b", "a"],
            Elections.Approval(3_000_000_000_000_000_000, "a=1000000000000000000 b=999999999999999999", "1000000*a", "1000000*b").Count(rule));
    }

    [Fact]
    public void By_votes_a_free_project_waits_for_its_turn() =>
        Assert.Equal(["a", "b", "c"], Elections.Approval(80, "a=60 b=20 c=0", "3*a", "2*b", "c").Count(Rule));

    [Fact]
    public void A_tie_at_the_edge_of_the_budget_is_in_the_account_and_harmless_ones_are_not()
    {
        var result = Elections.Result(Elections.Approval(20, "a=10 b=10 c=10", "a b c"), Rule);

        Assert.Equal(["a", "b"], result.WinnerIds);
        Assert.Equal("a b", string.Join(' ', result.TieBreaks.Select(t => t.Winner)));
        Assert.All(result.TieBreaks, t => Assert.Equal(["c"], t.TiedWith));
        Assert.Empty(Elections.Result(Elections.Approval(30, "a=10 b=10 c=10", "a b c"), Rule).TieBreaks);
    }

    [Fact]
    public void Points_and_places_can_be_the_measure()
    {
        var points = Elections.Of(BallotKind.Points, 10, "a=10 b=10", "a:1", "a:1", "b:5");
        var places = Elections.Of(BallotKind.Ordinal, 10, "a=10 b=10", "a b", "b a", "b");

        Assert.Equal(["a"], points.Count(Rule));
        Assert.Equal(["b"], points.Count(Rule with { Measure = GreedyMeasure.Points }));
        Assert.Equal(["b"], places.Count(Rule with { Measure = GreedyMeasure.Borda }));
        Assert.Equal(["a"], places.Count(Rule with { Measure = GreedyMeasure.Borda, BordaLast = 0, Tie = TieOrder.ById }));
        Assert.Throws<CountException>(() => places.Count(Rule with { Measure = GreedyMeasure.Points }));
        Assert.Throws<CountException>(() => points.Count(Rule with { Measure = GreedyMeasure.Borda }));
        Assert.Throws<CountException>(() => places.Count(Rule with { Measure = GreedyMeasure.Borda, BordaLast = -1 }));
    }

    [Fact]
    public void Mutually_exclusive_projects_are_settled_by_votes_first()
    {
        var election = Elections.Approval(100, "a=90 b=10 c=10", "3*a", "2*b", "c");

        Assert.Equal(["a", "c"], election.Count(Rule with { Incompatible = [new IncompatibleProjects(["a", "b"], IncompatibleResolution.MostVotesFirst)] }));
        Assert.Equal(["a", "c"], election.Count(Rule with { Incompatible = [new IncompatibleProjects(["a", "b"])] }));
        var unaffordable = Elections.Approval(50, "a=90 b=10 c=10", "3*a", "2*b", "c");
        Assert.Equal(["c"], unaffordable.Count(Rule with { Incompatible = [new IncompatibleProjects(["a", "b"], IncompatibleResolution.MostVotesFirst)] }));
        Assert.Equal(["b", "c"], unaffordable.Count(Rule with { Incompatible = [new IncompatibleProjects(["a", "b"])] }));
    }

    [Fact]
    public void A_minimum_score_counts_points_places_or_votes()
    {
        var rule = Rule with { Eligibility = new Eligibility { MinimumScore = 3 } };

        Assert.Equal(["b"], Elections.Of(BallotKind.Points, 100, "a=1 b=1", "a:1 b:3", "a:1").Count(rule));
        Assert.Equal(["a"], Elections.Of(BallotKind.Ordinal, 100, "a=1 b=1", "a b", "a").Count(rule));
        Assert.Equal(["a"], Elections.Approval(100, "a=1 b=1", "3*a", "2*b").Count(rule));
        var one = Elections.Result(Elections.Approval(100, "a=1 b=1", "a"), Rule with { Eligibility = new Eligibility { MinimumScore = 1 } });
        Assert.Equal(("b", LossReason.BelowMinimum), (Assert.Single(one.Losers).Project, one.Losers[0].Reason));
    }

    [Fact]
    public void A_ballot_has_no_share_but_sees_what_was_funded()
    {
        var result = Elections.Result(Elections.Approval(10, "a=10 b=10", "a b", "a"), Rule);

        var account = result.ShareOf(0);

        Assert.Equal(["a"], account.Funded);
        Assert.Empty(account.Payments);
        Assert.Equal(Fraction.Zero, account.Share);
        Assert.Equal(Fraction.One, result.Fairness.ShareWithFundedChoice);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ShareOf(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ShareOf(-1));
    }

    private static (LossReason Reason, int Round, Fraction MoneyLeft, Fraction Lacked) Why(CountResult result, string id)
    {
        var loser = result.Losers.Single(l => string.Equals(l.Project, id, StringComparison.Ordinal));
        return (loser.Reason, loser.Round, loser.MoneyLeft, loser.Lacked);
    }
}
