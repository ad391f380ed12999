using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.CumulativeSupportTransfer;

public sealed class SupportTransferTests
{
    private static readonly CumulativeSupportTransferRule Rule = new() { Tie = TieOrder.ById };

    /// <summary>Two parties of one voter each, four projects of ten: the test of pabutools that all money is spent although support is low.</summary>
    [Theory]
    [InlineData(SupportOrder.Support, SupportShortage.Eliminate)]
    [InlineData(SupportOrder.Excess, SupportShortage.Eliminate)]
    [InlineData(SupportOrder.SupportPerCost, SupportShortage.Eliminate)]
    [InlineData(SupportOrder.Support, SupportShortage.Transfer)]
    [InlineData(SupportOrder.Excess, SupportShortage.Transfer)]
    [InlineData(SupportOrder.SupportPerCost, SupportShortage.Transfer)]
    public void Money_left_at_the_end_goes_to_projects_without_enough_support(SupportOrder order, SupportShortage shortage)
    {
        var election = Elections.Of(BallotKind.Points, 30, "A=10 B=10 C=10 D=10", "A:10 B:5", "C:5 D:10");
        var rule = Rule with { Order = order, Shortage = shortage };

        Assert.Equal(3, election.Count(rule).Count);
        Assert.Equal(2, election.Count(rule with { Exhaust = false }).Count);
    }

    /// <summary>Shares of 30; A has 40, so a quarter of what its supporters gave goes back: 5 each to B and to C.</summary>
    /// <summary>a, b and c have one voter each and lack the same; the order puts c last, so c goes first, then b.</summary>
    [Fact]
    public void A_tie_that_decides_an_elimination_stands_in_the_account()
    {
        var election = Elections.Of(BallotKind.Points, 30, "a=20 b=20 c=20", "a:1", "b:1", "c:1");

        var result = election.Result(new CumulativeSupportTransferRule { Shortage = SupportShortage.Eliminate, Exhaust = false, Tie = TieOrder.ById });

        Assert.Equal([(1, "a", "b c", "c"), (1, "a", "b", "b")], result.TieBreaks.Select(tie => (tie.Round, tie.Winner, string.Join(' ', tie.TiedWith), tie.Eliminated!)));
        Assert.All(result.TieBreaks, tie => Assert.Equal(TieKey.Id, tie.DecidedBy));
        Assert.Equal("c", CountAccount.FromJson(result.Account.ToJson()).TieBreaks[0].Eliminated);
    }

    [Fact]
    public void Excess_goes_to_the_supporters_other_projects()
    {
        var election = Elections.Of(BallotKind.Points, 90, "A=30 B=15 C=45", "A:2 B:1", "A:2 C:1", "C:1");

        var result = election.Result(Rule with { Shortage = SupportShortage.Stop });

        Assert.Equal(["A", "B", "C"], result.WinnerIds);
        Assert.Equal([new Payment(1, "A", 15, false), new Payment(2, "B", 15, true)], result.ShareOf(0).Payments);
        Assert.Equal([new Payment(1, "A", 15, false), new Payment(3, "C", 15, true)], result.ShareOf(1).Payments);
        Assert.Equal(Fraction.Of(3L, 4L), result.Rounds[0].Price);
    }

    [Fact]
    public void Supporters_without_another_project_pay_what_they_gave_and_the_others_the_rest()
    {
        var election = Elections.Of(BallotKind.Points, 60, "A=25 B=15", "A:1", "A:1 B:1", "B:3 A:1");

        var result = election.Result(Rule with { Order = SupportOrder.Support, Shortage = SupportShortage.Stop });

        Assert.Equal("A", result.WinnerIds[0]);
        Assert.Equal(20, result.ShareOf(0).Payments[0].Amount);
        Assert.Equal(Fraction.Of(10L, 3L), result.ShareOf(1).Payments[0].Amount);
        Assert.Equal(Fraction.Of(5L, 3L), result.ShareOf(2).Payments[0].Amount);
    }

    /// <summary>Nobody has enough; the supporters of A double what they give, one of them only as far as the share goes.</summary>
    [Fact]
    public void Minimal_transfers_raise_all_gifts_by_the_same_factor()
    {
        var election = Elections.Of(BallotKind.Points, 40, "A=30 B=31", "A:1 B:3", "A:3 B:1");

        var result = election.Result(Rule with { Exhaust = false });

        Assert.Equal(["A"], result.WinnerIds);
        Assert.Equal(2, result.Rounds[0].Price);
        Assert.Equal([new Payment(1, "A", 10, false)], result.ShareOf(0).Payments);
        Assert.Equal([new Payment(1, "A", 20, true)], result.ShareOf(1).Payments);
        var loser = Assert.Single(result.Losers);
        Assert.Equal((LossReason.SupportersOutOfMoney, 1, "10", "21"), (loser.Reason, loser.Round, loser.MoneyLeft.ToString(), loser.Lacked.ToString()));
    }

    [Fact]
    public void Eliminated_support_goes_on_and_the_loser_says_how_far_it_got()
    {
        var election = Elections.Of(BallotKind.Points, 40, "A=26 B=30", "A:1 B:1", "A:3 B:1");

        var result = election.Result(Rule with { Shortage = SupportShortage.Eliminate, Exhaust = false });

        Assert.Equal(["A"], result.WinnerIds);
        var loser = Assert.Single(result.Losers);
        Assert.Equal((0, "15", "15"), (loser.Round, loser.MoneyLeft.ToString(), loser.Lacked.ToString()));
        Assert.Equal(SupportTransferKind.Eliminated, result.Transfers[0].Kind);
    }

    [Fact]
    public void Tie_that_decided_is_in_the_account_and_the_later_of_equals_is_eliminated()
    {
        var funded = Elections.Of(BallotKind.Points, 20, "b=10 a=10", "a:1", "b:1").Result(Rule);
        var eliminated = Elections.Of(BallotKind.Points, 20, "b=20 a=20", "a:1 b:1", "a:1 b:1").Result(Rule with { Shortage = SupportShortage.Eliminate });

        Assert.Equal(["a", "b"], funded.WinnerIds);
        Assert.Equal(("a", TieKey.Id), (funded.TieBreaks[0].Winner, funded.TieBreaks[0].DecidedBy));
        Assert.Equal(["a"], eliminated.WinnerIds);
    }

    [Fact]
    public void Rivals_and_projects_declared_out_leave_their_support_to_others()
    {
        var election = Elections.Of(BallotKind.Points, 40, "A=20 B=20 C=20", "A:1 B:1", "A:2 C:1 B:1");
        var rule = Rule with { Eligibility = new Eligibility { Excluded = ["B"] }, Incompatible = [new IncompatibleProjects(["A", "C"])] };

        var result = election.Result(rule);

        Assert.Equal(["A"], result.WinnerIds);
        Assert.Equal([LossReason.Excluded, LossReason.Incompatible], result.Losers.Select(l => l.Reason));
    }

    [Fact]
    public void Ballots_without_points_are_refused() =>
        Assert.Contains("points", Assert.Throws<CountException>(() => Elections.Approval(10, "a=1", "a").Count(Rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void Hostile_elections_have_a_defined_answer()
    {
        const long Huge = 1_000_000_000_000_000_000;

        Assert.Equal(["a"], Elections.Of(BallotKind.Points, Huge, $"a={Huge} b={Huge - 1}", "2*a:1", "b:1 a:2147483647").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Points, 0, "a=1", "a:1").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Points, 10, "a=1").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Points, 10, "a=1", "a:0").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Score, 10, "a=1", "a:-3").Count(Rule));
        Assert.Equal(["free"], Elections.Of(BallotKind.Points, 0, "free=0 dear=1", "free:1").Count(Rule));
    }

    [Fact]
    public void Order_and_grouping_of_ballots_and_order_of_projects_do_not_matter() => Invariance.Check(62_000, 400, Draw, BallotKind.Points);

    [Fact]
    public void Nobody_pays_more_than_the_share_and_payments_add_up_to_the_costs() => Invariance.ForMany(63_000, 400, BallotKind.Points, (random, small) =>
    {
        var result = Counter.Count(small.Build(), Draw(random, small));
        var payments = ReferenceVoters.Payments(small, result);

        Assert.True(result.Spent <= small.Budget);
        Assert.All(payments, paid => Assert.True(paid.Aggregate(Fraction.Zero, (sum, amount) => sum + amount) <= result.FinalShare));
        foreach (var round in result.Rounds.Where(r => r.Kind == RoundKind.Transfers))
        {
            var paid = payments.Aggregate(Fraction.Zero, (sum, voter) => sum + voter[result.Election.IndexOf(round.Project)]);
            Assert.True(Fraction.Max(paid - round.Cost, round.Cost - paid) < Fraction.Of(1L, 1L << 40));
        }

        var stored = CountAccount.FromJson(result.Account.ToJson());
        var choices = small.Ballots[0].Choices.Select((c, i) => new BallotChoice(result.Election.ProjectIds[c], small.Ballots[0].Values![i])).ToList();
        Assert.Equivalent(result.ShareOf(0), Counter.Explain(stored, choices), strict: true);
    });

    private static CumulativeSupportTransferRule Draw(Random random, SmallElection small) => new()
    {
        Order = (SupportOrder)random.Next(3),
        Shortage = (SupportShortage)random.Next(3),
        Exhaust = small.Budget % 2 == 0,
        Tie = new TieOrder(TieKey.LowestCost, TieKey.Id),
    };
}
