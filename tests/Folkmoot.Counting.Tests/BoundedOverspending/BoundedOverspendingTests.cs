using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.BoundedOverspending;

public sealed class BoundedOverspendingTests
{
    private static readonly BoundedOverspendingRule Rule = new() { Tie = TieOrder.ById };

    /// <summary>Ten voters and six projects, in ten thousands: the example with which pabutools tests the rule. Equal Shares stops after A and D.</summary>
    [Fact]
    public void A_small_gap_is_bridged_and_a_large_one_is_not()
    {
        var election = Elections.Approval(
            100, "A=30 B=40 C=30 D=24 E=17 F=10", "A", "A B C E", "A B C", "A B C", "A B C", "A B F", "D E", "D E", "D E F", "C D F");

        var result = election.Result(Rule);

        Assert.Equal(["A", "C", "D", "F"], result.WinnerIds.Order(StringComparer.Ordinal));
        Assert.Equal((94, 1), (result.Spent, result.Steps));
        Assert.Contains(result.Rounds, round => round.Overspent.Sign > 0);
    }

    /// <summary>
    /// 403 of 414 voters want a project that costs all the money (Zabrze 2020, in the paper's introduction). Equal Shares would fund the other
    /// one; here the gap of 11/414 makes the large one a little dearer and no more.
    /// </summary>
    [Fact]
    public void A_project_nearly_everybody_wants_is_funded_although_its_supporters_are_a_little_short()
    {
        var election = Elections.Approval(310_000, "A=310000 B=6000", "403*A", "11*B");

        var result = election.Result(Rule);

        Assert.Equal(["B"], election.Count(new EqualSharesRule()));
        Assert.Equal(["A"], result.WinnerIds);
        Assert.Equal(Fraction.Of(310_000L * 11, 414L), result.Rounds[0].Overspent);
        Assert.Equal(403, result.Rounds[0].RanOut);
        var loser = Assert.Single(result.Losers);
        Assert.Equal((LossReason.DidNotFit, 1, 0L), (loser.Reason, loser.Round, (long)loser.MoneyLeft.Numerator));
    }

    /// <summary>One voter in a hundred who hardly cares must not make a project dear for all the others (the paper's tail utilities).</summary>
    [Fact]
    public void A_lukewarm_supporter_does_not_spoil_a_project()
    {
        var builder = new ElectionBuilder(BallotKind.Points, 1);
        var election = Elections.Of(builder, "A=1 B=1", "99*A:100 B:2", "A:1 B:2");

        Assert.Equal(["A"], election.Count(Rule with { Utility = Utility.Points }));
    }

    [Fact]
    public void Where_everything_can_be_covered_it_is_equal_shares()
    {
        var election = Elections.Approval(60, "a=30 b=20", "a", "a b", "b");

        Assert.Equal(election.Count(new EqualSharesRule { Tie = TieOrder.ById }), election.Count(Rule));
        Assert.All(election.Result(Rule).Rounds, round => Assert.Equal(0, round.Overspent));
    }

    [Fact]
    public void Equals_are_told_apart_by_the_declared_order_and_the_account_says_so()
    {
        var result = Elections.Approval(10, "b=8 a=8", "2*a", "2*b").Result(Rule);

        Assert.Equal(["a"], result.WinnerIds);
        Assert.Equal((1, "a", TieKey.Id), (result.TieBreaks[0].Round, result.TieBreaks[0].Winner, result.TieBreaks[0].DecidedBy));
        Assert.True(result.ExactComparisons > 0);
    }

    [Fact]
    public void A_loser_whose_supporters_spent_everything_says_when_and_for_what()
    {
        var result = Elections.Approval(100, "a=80 b=15 d=5", "a b", "2*a", "d").Result(Rule);

        Assert.Equal(["a", "d"], result.WinnerIds);
        var loser = Assert.Single(result.Losers);
        Assert.Equal((LossReason.SupportersOutOfMoney, 1, "0", "15"), (loser.Reason, loser.Round, loser.MoneyLeft.ToString(), loser.Lacked.ToString()));
        Assert.Equal([new PaidInstead("a", 25)], loser.PaidInstead);
        Assert.Equal(0, loser.MoneyAtEnd);
    }

    [Fact]
    public void Hostile_elections_have_a_defined_answer()
    {
        const long Huge = 1_000_000_000_000_000_000;

        Assert.Equal(["a"], Elections.Approval(Huge, $"a={Huge} b={Huge - 1}", "2*a", "b").Count(Rule));
        Assert.Empty(Elections.Approval(0, "a=1", "a").Count(Rule));
        Assert.Empty(Elections.Approval(10, "a=1").Count(Rule));
        Assert.Empty(Elections.Approval(10, "a=1", "", "").Count(Rule));
        Assert.Empty(Elections.Approval(10, "a=11", "a").Count(Rule));
        Assert.Equal(["a"], Elections.Approval(10, "a=10", "a", "999999*").Count(Rule));
        Assert.Equal(["free"], Elections.Approval(0, "free=0 dear=1", "free").Count(Rule with { Utility = Utility.Cardinality }));
        Assert.Throws<CountException>(() => Elections.Approval(10, "a=1", "a").Count(Rule with { Utility = Utility.Borda }));
    }

    /// <summary>Thirty projects share all voters: exact fractions would have thousands of millions of digits, and winners are found all the same.</summary>
    [Fact]
    public void Many_overspent_rounds_do_not_take_forever()
    {
        var random = new Random(5);
        var builder = new ElectionBuilder(BallotKind.Points, 100_000);
        for (var project = 0; project < 30; project++)
            builder.AddProject($"p{project:D2}", random.Next(3_000, 9_000));
        for (var voter = 0; voter < 200; voter++)
        {
            var choices = Enumerable.Range(0, 30).Where(_ => random.Next(6) == 0).ToArray();
            builder.AddBallot(choices, [.. choices.Select(_ => (long)random.Next(1, 20))]);
        }

        var result = builder.Build().Result(Rule with { Utility = Utility.Points });

        Assert.True(result.Rounds.Count(round => round.Overspent.Sign > 0) > 5);
        Assert.True(result.Spent <= 100_000);
    }

    [Fact]
    public void Order_and_grouping_of_ballots_and_order_of_projects_do_not_matter() => Invariance.Check(53_000, 400, Draw);

    [Fact]
    public void Payments_and_what_was_overspent_add_up_to_the_costs() => Invariance.ForMany(54_000, 400, null, (random, small) =>
    {
        var result = Counter.Count(small.Build(), Draw(random, small));
        var payments = ReferenceVoters.Payments(small, result);

        Assert.True(result.Spent <= small.Budget);
        Assert.All(payments, paid => Assert.True(paid.Aggregate(Fraction.Zero, (sum, amount) => sum + amount) <= result.FinalShare));
        foreach (var round in result.Rounds)
        {
            var paid = payments.Aggregate(Fraction.Zero, (sum, voter) => sum + voter[result.Election.IndexOf(round.Project)]);
            var difference = paid + round.Overspent - round.Cost;
            Assert.True(Fraction.Max(difference, -difference) < Fraction.Of(1L, 1L << 40));
        }
    });

    private static BoundedOverspendingRule Draw(Random random, SmallElection small) => new()
    {
        Utility = small.Kind switch
        {
            BallotKind.Points => Utility.Points,
            BallotKind.Score => Utility.Score,
            BallotKind.Ordinal => Utility.Borda,
            _ => (Utility)random.Next(2),
        },
        Tie = new TieOrder(TieKey.LowestCost, TieKey.Id),
    };
}
