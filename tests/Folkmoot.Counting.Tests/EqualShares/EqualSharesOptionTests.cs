using Xunit;

namespace Folkmoot.Counting.Tests.EqualShares;

public sealed class EqualSharesOptionTests
{
    private static readonly EqualSharesRule Rule = new();

    [Fact]
    public void What_is_left_goes_to_votes_or_to_density_as_declared()
    {
        var election = Elections.Approval(100, "a=40 b=60 c=30", "a", "b", "b", "c", "", "", "", "");

        Assert.Empty(election.Count(Rule));
        Assert.Equal(["b", "a"], election.Count(Rule with { Complete = Completion.ByVotes, Tie = new TieOrder(TieKey.HighestCost) }));
        Assert.Equal(["c", "b"], election.Count(Rule with { Complete = Completion.ByDensity }));
        Assert.All(Elections.Result(election, Rule with { Complete = Completion.ByVotes }).Rounds, r => Assert.Equal(RoundKind.Completion, r.Kind));
    }

    [Fact]
    public void Completion_ties_may_have_their_own_order()
    {
        var election = Elections.Approval(10, "10=10 9=10", "9", "10", "");

        Assert.Equal(["9"], election.Count(Rule with { Complete = Completion.ByVotes, Tie = TieOrder.ById, CompletionTie = new TieOrder(TieKey.NumericId) }));
        Assert.Equal(["10"], election.Count(Rule with { Complete = Completion.ByVotes, Tie = TieOrder.ById }));
    }

    [Fact]
    public void Greedy_replaces_equal_shares_only_if_strictly_more_voters_prefer_it()
    {
        // Equal shares cannot buy b; greedy does, and six voters like that.
        var election = Elections.Approval(100, "a=10 b=95", "a", "a", "6*b", "2*");

        var compared = Elections.Result(election, Rule with { Compare = Comparison.Approvals });

        Assert.True(compared.Comparison!.GreedyReplacedEqualShares);
        Assert.Equal((2, 6), (compared.Comparison.PreferEqualShares, compared.Comparison.PreferGreedy));
        Assert.Equal(["b"], compared.WinnerIds);
        Assert.Equal(["a"], compared.Comparison.OtherWinners);
        Assert.Equal(["a"], election.Count(Rule));
    }

    [Fact]
    public void A_draw_in_the_comparison_keeps_equal_shares()
    {
        var result = Elections.Result(Elections.Approval(100, "a=10 b=95", "2*a", "2*b", "2*"), Rule with { Compare = Comparison.Approvals, Tie = new TieOrder(TieKey.HighestCost) });

        Assert.Equal((2, 2), (result.Comparison!.PreferEqualShares, result.Comparison.PreferGreedy));
        Assert.Equal(["a"], result.WinnerIds);
        Assert.Equal(["b"], result.Comparison.OtherWinners);
    }

    [Fact]
    public void Comparison_by_exclusion_asks_only_whether_anything_was_funded()
    {
        var election = Elections.Approval(12, "a=6 b=6 c=7", "3*a b c", "c");
        var shares = Elections.Result(election, Rule with { Compare = Comparison.Exclusion });

        Assert.Equal(0, shares.Comparison!.PreferEqualShares);
    }

    [Fact]
    public void Excluded_and_unpopular_projects_cannot_win_and_say_why()
    {
        var election = Elections.Approval(100, "a=10 b=10 c=10 d=10", "a b c", "a b c", "a b", "d");
        var rule = Rule with { Eligibility = new Eligibility { MinimumVotes = 3, Excluded = ["a"] }, Complete = Completion.ByVotes };

        var result = Elections.Result(election, rule);

        Assert.Equal(["b"], result.WinnerIds);
        Assert.Equal([LossReason.Excluded, LossReason.BelowMinimum, LossReason.BelowMinimum], result.Losers.Select(l => l.Reason));
        Assert.Throws<CountException>(() => election.Count(Rule with { Eligibility = new Eligibility { Excluded = ["x"] } }));
    }

    [Theory]
    [InlineData("1/2", "a b")]
    [InlineData("3/4", "a")]
    [InlineData("4/5", "")]
    public void A_minimum_share_counts_blank_ballots(string share, string expected)
    {
        var election = Elections.Approval(100, "a=10 b=10", "a b", "a b", "a", "");

        Assert.Equal(expected, string.Join(' ', election.Count(Rule with { Eligibility = new Eligibility { MinimumShare = Fraction.Parse(share) } })));
    }

    /// <summary>Świecie 2023: out when votes / ballots is below cost / (3 * budget).</summary>
    [Fact]
    public void A_dear_project_can_be_asked_for_more_votes_than_a_cheap_one()
    {
        var election = Elections.Approval(90, "dear=90 cheap=30", "3*dear cheap", "6*", "cheap");
        var rule = Presets.Swiecie2023 with { Add1 = Add1.Off, Compare = Comparison.None, Complete = Completion.ByVotes };

        Assert.Equal(["cheap"], election.Count(rule));
        Assert.Equal(LossReason.BelowMinimum, Elections.Result(election, rule).Losers[0].Reason);
        Assert.Equal(["cheap"], Elections.Approval(90, "dear=90 cheap=30", "4*dear cheap", "6*").Count(rule));
    }

    [Fact]
    public void Of_incompatible_projects_the_first_to_win_rules_the_others_out()
    {
        var election = Elections.Approval(100, "a=10 b=10 c=10", "4*a b c", "b", "a", "a");
        var rule = Rule with { Incompatible = [new IncompatibleProjects(["a", "b"])] };

        var result = Elections.Result(election, rule);

        Assert.Equal(["a", "c"], result.WinnerIds);
        Assert.Equal(LossReason.Incompatible, Assert.Single(result.Losers).Reason);
        Assert.Equal(["a", "c"], election.Count(rule with { Add1 = Add1.Overspend }));
        Assert.Equal(["a", "c"], election.Count(rule with { Complete = Completion.ByVotes }));
        Assert.Equal(["a", "c"], election.Count(rule with { Incompatible = [new IncompatibleProjects(["a", "b"], IncompatibleResolution.MostVotesFirst)] }));
    }

    [Fact]
    public void Free_projects_respect_incompatibility()
    {
        var election = Elections.Approval(100, "a=0 b=0 c=10", "a b c");
        var rule = new EqualSharesRule { Utility = Utility.Cardinality, Incompatible = [new IncompatibleProjects(["b", "c", "a"])] };

        Assert.Equal(["a"], election.Count(rule));
    }

    /// <summary>Free projects win in rounds of their own; what was lost from the outset was not lost after them.</summary>
    [Fact]
    public void Rounds_of_losers_count_free_winners_and_only_where_money_ran_out()
    {
        var election = Elections.Approval(40, "free=0 a=20 b=25 c=41 d=10", "2*free a b", "2*c free");

        var losers = Elections.Result(election, new EqualSharesRule { Utility = Utility.Cardinality }).Losers;

        Assert.Equal(
            [("b", LossReason.SupportersOutOfMoney, 0, 20, 5), ("c", LossReason.SupportersOutOfMoney, 0, 20, 21), ("d", LossReason.NoSupport, 0, 0, 0)],
            losers.Select(l => (l.Project, l.Reason, l.Round, (int)l.MoneyLeft.Floor(), (int)l.Lacked.Floor())));
        var later = Elections.Approval(60, "free=0 a=20 b=25 c=41", "2*free a b", "c free");
        Assert.Equal(2, Elections.Result(later, new EqualSharesRule { Utility = Utility.Cardinality }).Losers[0].Round);
    }

    [Theory]
    [InlineData(StartShare.Exact, "10/3")]
    [InlineData(StartShare.Floor, "3")]
    [InlineData(StartShare.ExactThenFloor, "10/3")]
    public void The_first_share_is_the_declared_one(StartShare start, string expected) =>
        Assert.Equal(expected, Elections.Result(Elections.Approval(10, "a=1", "a", "", ""), Rule with { Start = start }).FinalShare.ToString());

    [Fact]
    public void The_checker_goes_from_the_exact_share_to_whole_ones()
    {
        var result = Elections.Result(Elections.Approval(10, "a=7 b=100", "a", "b", ""), Presets.PabulibChecker);

        Assert.Equal(99, result.FinalShare);
        Assert.Equal(["a"], result.WinnerIds);
    }

    [Fact]
    public void Progress_rises_to_the_last_share_accounted_for()
    {
        var told = new List<CountProgress>();

        var result = Elections.Result(Elections.Approval(10, "a=7 b=100", "a", "b", ""), Presets.PabulibChecker, new Told(told));

        Assert.True(told.Count > 2);
        Assert.Equal(told.Select(t => t.Steps).Order().Distinct(), told.Select(t => t.Steps));
        Assert.Equal(result.Steps, told[^1].Steps);
        Assert.Equal((2, 107), (told[^1].Winners, told[^1].Spent));
    }

    private sealed class Told(List<CountProgress> list) : IProgress<CountProgress>
    {
        public void Report(CountProgress value) => list.Add(value);
    }
}
