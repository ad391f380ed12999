using Xunit;

namespace Folkmoot.Counting.Tests.ExactEqualShares;

public sealed class ExactEqualSharesTests
{
    private static readonly ExactEqualSharesRule Rule = new() { Utility = Utility.Cardinality, Tie = TieOrder.ById };

    /// <summary>The example of Kraiczy, Robinson and Elkind (section 4), in tenths: half a unit more for everybody puts p3 before p2.</summary>
    private static Election Example => Elections.Approval(100, "p1=20 p2=32 p3=60", "p1", "p1 p3", "p2 p3", "p2 p3", "p3");

    [Fact]
    public void All_payers_pay_the_same_and_those_with_less_pay_nothing()
    {
        var election = Elections.Approval(40, "p1=10 p2=16 p3=21", "p1", "p1 p3", "p2 p3", "p2 p3");

        var result = election.Result(Rule);

        Assert.Equal(["p1", "p2"], result.WinnerIds);
        Assert.Equal([5, 8], result.Rounds.Select(r => r.Price));
        Assert.Equal([2L, 2L], result.Rounds.Select(r => r.Payers));
        Assert.Equal(5, result.ShareOf(1).Left);
        var loser = Assert.Single(result.Losers);
        Assert.Equal((LossReason.SupportersOutOfMoney, 1, "20", "1"), (loser.Reason, loser.Round, loser.MoneyLeft.ToString(), loser.Lacked.ToString()));
    }

    [Fact]
    public void A_supporter_who_cannot_pay_the_full_price_keeps_the_money()
    {
        var election = Elections.Approval(30, "a=14 b=20", "a", "a b", "b");

        var result = election.Result(Rule);

        Assert.Equal(["a"], result.WinnerIds);
        Assert.Equal(3, result.ShareOf(1).Left);
        Assert.Equal(10, result.Losers[0].MoneyLeft);
    }

    [Theory]
    [InlineData(ShareRaise.AddOpt)]
    [InlineData(ShareRaise.AddOptSkip)]
    public void The_next_share_of_the_paper_is_half_a_unit_higher(ShareRaise raise)
    {
        var plain = Example.Result(Rule);
        var raised = Example.Result(Rule with { Raise = raise });

        Assert.Equal(["p1", "p2"], plain.WinnerIds);
        Assert.Equal(20, plain.FinalShare);
        Assert.Equal(["p1", "p3"], raised.WinnerIds);
        Assert.Equal(25, raised.FinalShare);
        Assert.Equal(3, raised.Steps);
    }

    [Fact]
    public void Highest_spending_is_kept_although_raising_goes_on()
    {
        var result = Example.Result(Rule with { Raise = ShareRaise.AddOpt, RaiseUntil = RaiseStop.HighestSpending });

        Assert.Equal(["p1", "p3"], result.WinnerIds);
        Assert.Equal(80, result.Spent);
        Assert.Equal(25, result.FinalShare);
        Assert.Equal(3, result.Steps);
    }

    [Fact]
    public void Tie_that_decided_is_in_the_account()
    {
        var result = Elections.Approval(4, "b=2 a=2", "a", "b").Result(Rule);

        Assert.Equal(["a", "b"], result.WinnerIds);
        var tie = Assert.Single(result.TieBreaks);
        Assert.Equal((1, "a", TieKey.Id), (tie.Round, tie.Winner, tie.DecidedBy));
    }

    [Fact]
    public void Leftover_money_is_spent_as_declared()
    {
        var election = Elections.Approval(40, "p1=10 p2=16 p3=14", "p1", "p1 p3", "p2 p3", "p2");

        Assert.Equal(["p1", "p2"], election.Count(Rule));
        var result = election.Result(Rule with { Complete = Completion.ByVotes });
        Assert.Equal(["p1", "p2", "p3"], result.WinnerIds);
        Assert.Equal(RoundKind.Completion, result.Rounds[2].Kind);
    }

    [Fact]
    public void A_rival_drops_out_when_one_wins_and_no_share_brings_it_back()
    {
        var rule = Rule with { Raise = ShareRaise.AddOpt, Incompatible = [new IncompatibleProjects(["a", "b"])] };
        var result = Elections.Approval(100, "a=10 b=20 c=60", "a b", "a b", "c", "c").Result(rule);

        Assert.Equal(["a", "c"], result.WinnerIds);
        Assert.Equal(LossReason.Incompatible, Assert.Single(result.Losers).Reason);
    }

    [Theory]
    [InlineData(Utility.Points)]
    [InlineData(Utility.Borda)]
    [InlineData(Utility.Score)]
    public void Utility_that_differs_between_supporters_is_refused(Utility utility) =>
        Assert.Contains("cost or cardinality", Assert.Throws<CountException>(() => Example.Count(Rule with { Utility = utility })).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_many_steps_end_with_a_sentence() =>
        Assert.Contains("without reaching the stop", Assert.Throws<CountException>(() => Example.Count(Rule with { Raise = ShareRaise.AddOpt, RaiseUntil = RaiseStop.HighestSpending, MaximumSteps = 2 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Largest_costs_smallest_budgets_and_nobody_at_all_have_a_defined_answer()
    {
        var raised = Rule with { Raise = ShareRaise.AddOpt, RaiseUntil = RaiseStop.HighestSpending };
        const long Huge = 1_000_000_000_000_000_000;

        Assert.Equal(["a", "b"], Elections.Approval(Huge, $"a={Huge / 2} b={Huge / 2}", "a", "b").Count(Rule));
        Assert.Equal(["a"], Elections.Approval(Huge, $"a={Huge} b={Huge - 1}", "2*a", "b").Count(raised));
        Assert.Empty(Elections.Approval(0, "a=1", "a").Count(raised));
        Assert.Empty(Elections.Approval(10, "a=1").Count(raised));
        Assert.Empty(Elections.Approval(10, "a=1", "", "").Count(raised));
        Assert.Equal(["free"], Elections.Approval(0, "free=0 dear=1", "free").Count(Rule));
        Assert.Empty(Elections.Approval(0, "free=0 dear=1", "free").Count(Rule with { Utility = Utility.Cost }));
    }

    /// <summary>A third of a penny decides: three voters with 1/3 each can pay 1, and not a unit in the eighteenth place more.</summary>
    [Fact]
    public void Equality_is_decided_exactly()
    {
        const long Large = 999_999_999_999_999_999;
        var enough = Elections.Approval(Large, $"a={Large}", "a", "a", "a").Result(Rule);
        var short1 = Elections.Approval(Large - 1, $"a={Large}", "a", "a", "a").Result(Rule);

        Assert.Equal(["a"], enough.WinnerIds);
        Assert.Equal(3, enough.Rounds[0].RanOut);
        Assert.Empty(short1.WinnerIds);
        Assert.Equal(1, short1.Losers[0].Lacked);
        Assert.True(enough.ExactComparisons > 0);
    }
}
