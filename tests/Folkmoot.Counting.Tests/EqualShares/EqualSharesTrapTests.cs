using Xunit;

namespace Folkmoot.Counting.Tests.EqualShares;

/// <summary>Cases in which other programs are known to differ from the definition or from each other.</summary>
public sealed class EqualSharesTrapTests
{
    private static readonly EqualSharesRule Cost = new();
    private static readonly EqualSharesRule Cardinality = new() { Utility = Utility.Cardinality };

    /// <summary>Everybody pays everything: with doubles 3 * (1/3) may fall short of 1 and nobody wins.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(49)]
    [InlineData(142)]
    [InlineData(99_991)]
    public void A_project_priced_exactly_at_the_budget_is_bought_by_everybody(int voters)
    {
        var result = Elections.Result(Elections.Approval(1_000_000, "a=1000000", $"{voters}*a"), Cost);

        Assert.Equal(["a"], result.WinnerIds);
        Assert.Equal(voters, result.Rounds[0].RanOut);
        Assert.Equal(voters, result.Rounds[0].EffectiveVotes);
    }

    [Fact]
    public void A_project_a_penny_dearer_than_its_supporters_money_is_not_bought()
    {
        var result = Elections.Result(Elections.Approval(1_000_000, "a=1000000", "98*a", ""), Cost);

        Assert.Empty(result.Winners);
        var loser = Assert.Single(result.Losers);
        Assert.Equal(LossReason.SupportersOutOfMoney, loser.Reason);
        Assert.Equal(0, loser.Round);
        Assert.Equal(Fraction.Of(1_000_000L, 99L), loser.Lacked);
    }

    [Fact]
    public void Blank_ballots_lower_everybodys_share()
    {
        Assert.Equal(["a"], Elections.Approval(100, "a=100", "a", "a").Count(Cost));
        Assert.Empty(Elections.Approval(100, "a=100", "a", "a", "").Count(Cost));
    }

    [Fact]
    public void Ids_are_text_so_10_comes_before_9()
    {
        var election = Elections.Approval(10, "9=10 10=10", "9 10");

        Assert.Equal(["10"], election.Count(Cost with { Tie = TieOrder.ById }));
        Assert.Equal(["9"], election.Count(Cost with { Tie = new TieOrder(TieKey.NumericId) }));
        Assert.Equal(["9"], election.Count(Cost with { Tie = new TieOrder(TieKey.ProjectOrder) }));
    }

    [Fact]
    public void A_tie_that_decided_is_in_the_account()
    {
        var result = Elections.Result(Elections.Approval(10, "b=10 a=10 c=4", "a b"), Cost with { Tie = TieOrder.Parse("cost,votes,id") });

        var tie = Assert.Single(result.TieBreaks);
        Assert.Equal((1, "a", TieKey.Id), (tie.Round, tie.Winner, tie.DecidedBy));
        Assert.Equal(["b"], tie.TiedWith);
        Assert.Equal(["b", "c", "d"], Elections.Result(Elections.Approval(10, "d=10 a=10 c=10 b=10", "a b c d"), Cost).TieBreaks[0].TiedWith);
    }

    [Fact]
    public void A_drawn_order_decides_ties_at_every_share()
    {
        var drawn = new TieOrder(TieKey.LowestCost, TieKey.Drawn) { Drawn = ["c", "b", "a"] };
        var election = Elections.Approval(20, "a=10 b=10 c=10", "a b c", "a b c");

        Assert.Equal(["c", "b"], election.Count(Cost with { Tie = drawn }));
        Assert.Throws<CountException>(() => election.Count(Cost with { Tie = drawn with { Drawn = ["a", "b"] } }));
        Assert.Throws<CountException>(() => election.Count(Cost with { Tie = drawn with { Drawn = ["a", "b", "c", "d"] } }));
    }

    [Fact]
    public void A_project_without_supporters_is_never_bought_and_does_not_keep_the_scan_running()
    {
        var election = Elections.Approval(100, "a=10 b=10", "a", "a");

        var result = Elections.Result(election, Cost with { Add1 = Add1.ExhaustiveSupported });

        Assert.Equal(["a"], result.WinnerIds);
        Assert.Equal(1, result.Steps);
        Assert.Equal(LossReason.NoSupport, result.Losers[0].Reason);
    }

    [Fact]
    public void A_scan_to_overspending_ends_when_everything_supported_is_bought()
    {
        Assert.Equal(["a", "b"], Elections.Approval(1_000, "a=10 b=12", "a", "b").Count(Cost with { Add1 = Add1.Overspend }));
    }

    [Fact]
    public void Projects_that_cost_nothing_are_skipped_with_cost_utility_and_come_first_otherwise()
    {
        var election = Elections.Approval(10, "a=10 b=0 c=0", "a b");

        var byCost = Elections.Result(election, Cost);

        Assert.Equal(["a"], byCost.WinnerIds);
        Assert.Equal([LossReason.CostsNothing, LossReason.NoSupport], byCost.Losers.Select(l => l.Reason));
        Assert.Equal(["b", "a"], election.Count(Cardinality));
    }

    [Fact]
    public void Virtual_money_can_make_a_project_above_the_budget_end_the_scan()
    {
        var election = Elections.Approval(10, "a=4 b=30", "a b", "a b");

        Assert.Equal(["a"], election.Count(Cost with { Add1 = Add1.Overspend }));
        Assert.Equal(["a"], election.Count(Cost with { Add1 = Add1.ExhaustiveSupported }));
    }

    /// <summary>A project named twice: the supporter still counts once.</summary>
    [Fact]
    public void Approving_twice_is_approving_once() =>
        Assert.Equal(2, Elections.Result(Elections.Approval(10, "a=10", "a a", "a"), Cost).Rounds[0].EffectiveVotes);

    /// <summary>Both places of a ballot with two projects: 1 and 0, or 2 and 1.</summary>
    [Theory]
    [InlineData(0, 2, 2)]
    [InlineData(1, 6, 6)]
    public void The_worth_of_the_last_place_is_declared(int last, int first, int second)
    {
        var election = Elections.Of(BallotKind.Ordinal, 100, "x=20 y=24", "x y", "x y", "y x", "y x");

        var result = Elections.Result(election, new EqualSharesRule { Utility = Utility.Borda, BordaLast = last });

        Assert.Equal(["x", "y"], result.WinnerIds);
        Assert.Equal([first, second], result.Rounds.Select(r => r.EffectiveVotes));
    }

    [Fact]
    public void Supporters_of_points_are_voters_and_not_points()
    {
        var result = Elections.Result(Elections.Of(BallotKind.Points, 30, "a=10 b=90", "a:5 b:1", "2*a:1 b:0"), new EqualSharesRule { Utility = Utility.Points });

        Assert.Equal(3, Assert.Single(result.Rounds).Supporters);
        Assert.Equal(LossReason.SupportersOutOfMoney, Assert.Single(result.Losers).Reason);
        Assert.Equal(10, result.Losers[0].MoneyLeft);
    }

    [Fact]
    public void Cents_are_counted_to_the_cent()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 10_001, 2);
        var election = Elections.Of(builder, "a=10001", "a", "a", "a");

        Assert.Equal(["a"], election.Count(Cost));
        Assert.Empty(election.Count(Cost with { Start = StartShare.Floor }));
        Assert.Equal(3_400, Elections.Result(election, Cost with { Start = StartShare.Floor, Add1 = Add1.Overspend }).FinalShare);
    }

    [Fact]
    public void A_hundred_thousand_and_one_votes_are_more_than_a_hundred_thousand()
    {
        Assert.Equal(["b"], Elections.Approval(1_000_000, "a=900000 b=900000", "100000*a", "100001*b", "800000*a b").Count(Cost));
    }

    [Fact]
    public void Utilities_that_the_ballots_do_not_carry_are_refused()
    {
        var approval = Elections.Approval(10, "a=10", "a");

        Assert.Throws<CountException>(() => approval.Count(new EqualSharesRule { Utility = Utility.Points }));
        Assert.Throws<CountException>(() => approval.Count(new EqualSharesRule { Utility = Utility.Score }));
        Assert.Throws<CountException>(() => approval.Count(new EqualSharesRule { Utility = Utility.Borda }));
        Assert.Throws<CountException>(() => approval.Count(Cost with { Step = Fraction.Zero }));
        Assert.Throws<CountException>(() => approval.Count(Cost with { BordaLast = -1 }));
    }

    [Fact]
    public void Too_many_steps_end_in_a_clear_error()
    {
        var election = Elections.Approval(10, "a=1000000000000000000", "a");

        Assert.Throws<CountException>(() => election.Count(Cost with { Add1 = Add1.Overspend, MaximumSteps = 100 }));
    }

    [Fact]
    public void Nobody_and_nothing_give_an_empty_result()
    {
        Assert.Empty(Elections.Approval(10, "a=1").Count(Cost with { Add1 = Add1.Overspend }));
        Assert.Empty(Elections.Approval(10, "", "", "").Count(Cost with { Add1 = Add1.Overspend }));
        Assert.Empty(Elections.Approval(0, "a=1", "a").Count(Cost with { Add1 = Add1.Overspend }));
        Assert.Equal(Fraction.Zero, Elections.Result(Elections.Approval(10, "a=1"), Cost).Fairness.ExclusionRatio);
    }

    [Fact]
    public void A_million_projects_without_votes_are_no_burden()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 10);
        for (var project = 0; project < 1_000_000; project++)
        {
            builder.AddProject($"p{project}", 10);
        }

        builder.AddBallot([7, 999_999]);

        Assert.Equal(["p7"], builder.Build().Count(Cost with { Add1 = Add1.ExhaustiveSupported }));
    }

    /// <summary>
    /// Spending goes up and down with the share: 6 at share 7, 19 at share 8, 18 at share 9. A scan ends before 8; bisection would end at 9 with two winners.
    /// </summary>
    [Fact]
    public void Raising_the_share_is_not_monotone_so_every_share_is_looked_at()
    {
        Election At(long budget) => Elections.Approval(budget, "a=6 b=12 c=9 d=13", "d", "a b c d", "a b");

        var scan = Elections.Result(At(18), Cost with { Add1 = Add1.Overspend });

        Assert.Equal(["a", "d"], At(3 * 8).Count(Cost));
        Assert.Equal(["a", "b"], At(3 * 9).Count(Cost));
        Assert.Equal(["a"], scan.WinnerIds);
        Assert.Equal(7, scan.FinalShare);
    }

    /// <summary>Rules that call themselves once per winner end at the depth their language allows.</summary>
    [Fact]
    public void More_than_a_thousand_winners_are_no_burden()
    {
        const int Projects = 1_200;
        var builder = new ElectionBuilder(BallotKind.Approval, Projects * (Projects + 1) / 2);
        for (var project = 0; project < Projects; project++)
        {
            builder.AddProject($"p{project}", project + 1);
            builder.AddBallot([project], weight: project + 1);
        }

        var election = builder.Build();

        Assert.Equal(Projects, election.Count(Cost).Count);
        Assert.Equal(Projects, election.Count(new GreedyRule()).Count);
    }

    [Fact]
    public void A_cancelled_count_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Counter.Count(Elections.Approval(10, "a=1", "a"), Cost, cancellationToken: source.Token));
    }
}
