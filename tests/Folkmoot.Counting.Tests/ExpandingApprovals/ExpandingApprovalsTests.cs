using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.ExpandingApprovals;

public sealed class ExpandingApprovalsTests
{
    private const int LongestExactPart = 1024;
    private static readonly ExpandingApprovalsRule Rule = new() { Tie = TieOrder.ById };
    private static readonly TieKey[][] Ties = [[TieKey.Id], [TieKey.LowestCost, TieKey.MostVotes], [TieKey.HighestCost, TieKey.FewestVotes]];
    private static readonly Fraction Rounding = Fraction.Of(1L, 1L << 40);

    /// <summary>Solid coalitions of six, two and one of nine voters, four projects of one, three to fund (as in pabutools' tests): a, b and c.</summary>
    [Fact]
    public void Coalitions_get_what_their_numbers_pay_for()
    {
        var election = Elections.Of(BallotKind.Ordinal, 3, "a=1 b=1 c=1 d=1", "6*a b c d", "2*d c b a", "c a b d");

        Assert.Equal(["a", "b", "c"], election.Count(Rule));
    }

    /// <summary>Thirty voters hold 30, seventy hold 70: first d for 40, then the seventy pay for c in second place, and b is within reach of the others.</summary>
    [Fact]
    public void The_next_place_counts_when_nothing_else_can_be_paid_for()
    {
        var election = Elections.Of(BallotKind.Ordinal, 100, "a=50 b=30 c=30 d=40", "30*a b c d", "70*d c b a");

        var result = election.Result(Rule);

        Assert.Equal(["d", "b", "c"], result.WinnerIds);
        Assert.Equal([1, 2, 2], result.Rounds.Select(r => r.Places));
        Assert.Equal([Fraction.Of(4L, 7L), 1, 1], result.Rounds.Select(r => r.Price));
        Assert.Equal([new Payment(2, "b", 1, true)], result.ShareOf(0).Payments);
        Assert.Equal([new Payment(1, "d", Fraction.Of(4L, 7L), false), new Payment(3, "c", Fraction.Of(3L, 7L), true)], result.ShareOf(1).Payments);
        var loser = Assert.Single(result.Losers);
        Assert.Equal((LossReason.DidNotFit, 2), (loser.Reason, loser.Round));
    }

    [Fact]
    public void Random_elections_agree_with_the_definition()
    {
        for (var seed = 71_000; seed < 74_000; seed++)
        {
            var random = new Random(seed);
            var large = seed % 100 == 0;
            var small = SmallElection.Draw(random, BallotKind.Ordinal, large ? 80 : 9, large ? 10 : 7, large ? 1000 : 12);
            var rule = Rule with { Tie = new TieOrder(Ties[random.Next(Ties.Length)]), Caps = SmallCaps.Draw(seed, small) };
            var reference = new ReferenceExpandingApprovals(small, rule);
            var (expected, after) = reference.Count();

            var result = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);

            var shown = $"seed {seed}, {rule}\n{small}";
            var bought = result.Rounds.Where(r => r.Cost > 0).ToList();
            Assert.True(expected.Select(p => (small.Projects[p.Project].Id, p.Places)).SequenceEqual(bought.Select(r => (r.Project, r.Places))), shown);
            var payments = ReferenceVoters.Payments(small, result);
            Assert.True(expected.All(p => p.Paid.Select((paid, voter) => IsShown(paid, payments[voter][p.Project])).All(same => same)), shown);
            CompareLosers(small, reference, after, result, shown);
        }
    }

    [Fact]
    public void Tie_that_decided_is_in_the_account()
    {
        var result = Elections.Of(BallotKind.Ordinal, 2, "b=1 a=1", "a", "b").Result(Rule);

        Assert.Equal(["a", "b"], result.WinnerIds);
        Assert.Equal((1, "a", TieKey.Id), (result.TieBreaks[0].Round, result.TieBreaks[0].Winner, result.TieBreaks[0].DecidedBy));
    }

    [Fact]
    public void Rivals_drop_out_and_leftover_money_is_spent_as_declared()
    {
        var election = Elections.Of(BallotKind.Ordinal, 9, "a=3 b=3 c=4", "a b", "a b", "c");

        Assert.Equal(["a"], election.Count(Rule with { Incompatible = [new IncompatibleProjects(["a", "b"])] }));
        Assert.Equal(["a", "b"], election.Count(Rule));
        Assert.Equal(["a", "c"], election.Count(Rule with { Incompatible = [new IncompatibleProjects(["a", "b"])], Complete = Completion.ByVotes }));
    }

    [Fact]
    public void Hostile_elections_have_a_defined_answer()
    {
        const long Huge = 1_000_000_000_000_000_000;

        Assert.Equal(["b"], Elections.Of(BallotKind.Ordinal, Huge, $"a={Huge} b={Huge - 1}", "2*a b", "b a").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Ordinal, 0, "a=1", "a").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Ordinal, 10, "a=1").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Ordinal, 10, "a=1", "").Count(Rule));
        Assert.Empty(Elections.Of(BallotKind.Ordinal, 10, "a=11", "a").Count(Rule));
        Assert.Equal(["free"], Elections.Of(BallotKind.Ordinal, 0, "free=0 dear=1", "free dear").Count(Rule));
        Assert.Contains("ranked", Assert.Throws<CountException>(() => Elections.Approval(10, "a=1", "a").Count(Rule)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_grouping_of_ballots_and_order_of_projects_do_not_matter() => Invariance.Check(75_000, 600, Draw, BallotKind.Ordinal);

    [Fact]
    public void Nobody_pays_more_than_the_share_and_payments_add_up_to_the_costs() => Invariance.ForMany(76_000, 600, BallotKind.Ordinal, (random, small) =>
    {
        var result = Counter.Count(small.Build(), Draw(random, small));
        var payments = ReferenceVoters.Payments(small, result);

        Assert.True(result.Spent <= small.Budget);
        Assert.All(payments, paid => Assert.True(Sum(paid) <= result.FinalShare));
        foreach (var round in result.Rounds.Where(r => r.Kind == RoundKind.Ranks))
            Assert.True(IsNear(round.Cost, Sum(payments.Select(voter => voter[result.Election.IndexOf(round.Project)]))));
        var stored = CountAccount.FromJson(result.Account.ToJson());
        var choices = small.Ballots[0].Choices.Select(c => new BallotChoice(result.Election.ProjectIds[c], 1)).ToList();
        Assert.Equivalent(result.ShareOf(0), Counter.Explain(stored, choices), strict: true);
    });

    private static void CompareLosers(SmallElection small, ReferenceExpandingApprovals reference, List<Fraction[]> after, CountResult result, string shown)
    {
        foreach (var loser in result.Losers.Where(l => l.Reason == LossReason.SupportersOutOfMoney))
        {
            var voters = reference.Approving(result.Election.IndexOf(loser.Project), small.Projects.Count);
            var money = after.ConvertAll(purses => Sum(voters.Select(v => purses[v])));
            var short1 = money.FindIndex(amount => amount < loser.Cost);
            var free = result.Rounds.Count + 1 - after.Count;
            Assert.True(loser.Round == (short1 == 0 ? 0 : short1 + free), shown);
            Assert.True(IsShown(money[short1], loser.MoneyLeft) && IsShown(money[^1], loser.MoneyAtEnd), shown);
        }
    }

    private static ExpandingApprovalsRule Draw(Random random, SmallElection small) => new()
    {
        Complete = small.Budget % 2 == 0 ? Completion.None : (Completion)random.Next(3),
        Tie = new TieOrder(TieKey.LowestCost, TieKey.Id),
    };

    /// <summary>The same, or next to it where the fraction is too long to be shown.</summary>
    private static bool IsShown(Fraction exact, Fraction shown) =>
        exact == shown || (exact.Denominator.GetBitLength() > LongestExactPart / 8 && IsNear(exact, shown));

    private static bool IsNear(Fraction a, Fraction b) => Fraction.Max(a - b, b - a) < Rounding;

    private static Fraction Sum(IEnumerable<Fraction> amounts) => amounts.Aggregate(Fraction.Zero, (sum, amount) => sum + amount);
}
