using Xunit;

namespace Folkmoot.Counting.Tests.Fairness;

public sealed class FairnessTests
{
    [Fact]
    public void Voters_are_told_apart_by_what_they_get()
    {
        var fairness = Elections.Result(Elections.Approval(100, "a=60 b=40 c=90", "a b", "a", "a", "c", "b", ""), new GreedyRule()).Fairness;

        Assert.Equal((6, 4), (fairness.Voters, fairness.WithFundedChoice));
        Assert.Equal(Fraction.Of(1L, 3L), fairness.ExclusionRatio);
        Assert.Equal(Fraction.Of(5L, 6L), fairness.AverageChoices);
        Assert.Equal(1, fairness.MedianChoices);
        Assert.Equal(Fraction.Of(260L, 6L), fairness.AverageMoney);
        Assert.Equal(50, fairness.MedianMoney);
    }

    [Theory]
    [InlineData("a", 0)]
    [InlineData("a b", 0)]
    [InlineData("a|", 0.5)]
    [InlineData("3*a|", 0.25)]
    [InlineData("a|b", 0.1)]
    [InlineData("a|b|", 0.4)]
    public void Inequality_is_the_gini_coefficient_of_spending(string ballots, double expected)
    {
        var election = Elections.Approval(100, "a=60 b=40", ballots.Split('|'));

        Assert.Equal(expected, Elections.Result(election, new GreedyRule { FundUnsupported = false }).Fairness.SpendingInequality, 9);
    }

    [Fact]
    public void Weights_count_as_that_many_voters()
    {
        var weighted = Elections.Result(Elections.Approval(100, "a=60 b=40", "3*a b", "2*a", ""), new GreedyRule()).Fairness;
        var split = Elections.Result(Elections.Approval(100, "a=60 b=40", "a b", "a b", "a b", "a", "a", ""), new GreedyRule()).Fairness;

        Assert.Equivalent(weighted, split, strict: true);
    }

    [Fact]
    public void Scores_of_nothing_are_no_support()
    {
        var fairness = Elections.Result(Elections.Of(BallotKind.Score, 10, "a=10", "a:0", "a:2"), new GreedyRule()).Fairness;

        Assert.Equal(1, fairness.WithFundedChoice);
        Assert.Equal(0.5, fairness.SpendingInequality);
    }

    [Fact]
    public void Categories_share_votes_and_money()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 100);
        builder.AddProject("a", 60, categories: ["parks", "schools"]);
        builder.AddProject("b", 40, categories: ["parks"]);
        builder.AddProject("c", 50, categories: ["roads"]);
        builder.AddProject("d", 50);
        builder.AddBallot([0, 1], weight: 2);
        builder.AddBallot([0]);
        builder.AddBallot([2]);

        var fairness = Elections.Result(builder.Build(), new GreedyRule()).Fairness;

        Assert.Equal(
            [
                new CategoryFairness("parks", Fraction.Of(7L, 12L), Fraction.Of(7L, 10L)),
                new CategoryFairness("roads", Fraction.Of(1L, 6L), 0),
                new CategoryFairness("schools", Fraction.Of(1L, 4L), Fraction.Of(3L, 10L)),
            ],
            fairness.Categories);
    }

    [Fact]
    public void Nothing_is_divided_by_nobody()
    {
        var fairness = Elections.Result(Elections.Approval(10, "a=1"), new GreedyRule { FundUnsupported = false }).Fairness;

        Assert.Equivalent(new { AverageChoices = Fraction.Zero, MedianMoney = Fraction.Zero, SpendingInequality = 0.0, ShareWithFundedChoice = Fraction.Zero }, fairness);
    }
}
