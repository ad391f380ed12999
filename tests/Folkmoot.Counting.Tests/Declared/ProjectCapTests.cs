using Xunit;

namespace Folkmoot.Counting.Tests.Declared;

public sealed class ProjectCapTests
{
    /// <summary>Sport and culture; a and b are sport in the north, c both, d culture; everybody likes a most, then b, c, d.</summary>
    private static Election Town(BallotKind kind = BallotKind.Approval)
    {
        var builder = new ElectionBuilder(kind, 1000);
        builder.AddProject("a", 30, "north", ["sport"]);
        builder.AddProject("b", 20, "north", ["sport"]);
        builder.AddProject("c", 10, "south", ["sport", "culture"]);
        builder.AddProject("d", 10, "south", ["culture"]);
        string[] ballots = kind switch
        {
            BallotKind.Points => ["4*a:5 b:4 c:3 d:2"],
            BallotKind.Ordinal => ["4*a b c d"],
            _ => ["2*a b c d", "3*a b c", "3*a b", "2*a"],
        };
        foreach (var ballot in ballots)
            Elections.Add(builder, ballot);
        return builder.Build();
    }

    private static ProjectCap Sport(long? money, int? projects = null) => new() { Group = CapGroup.Category, Name = "sport", Money = money, Projects = projects };

    public static TheoryData<string> Rules => [.. AllRules.Keys];

    private static readonly Dictionary<string, (BallotKind Kind, CountRule Rule)> AllRules = new(StringComparer.Ordinal)
    {
        ["greedy"] = (BallotKind.Approval, new GreedyRule()),
        ["greedy-no-skip"] = (BallotKind.Approval, new GreedyRule { Misfit = GreedyMisfit.Stop }),
        ["greedy-density"] = (BallotKind.Approval, new GreedyRule { PerCost = true }),
        ["equal-shares"] = (BallotKind.Approval, new EqualSharesRule()),
        ["equal-shares-completed"] = (BallotKind.Approval, new EqualSharesRule { Add1 = Add1.Overspend, Complete = Completion.ByVotes }),
        ["equal-shares-compared"] = (BallotKind.Approval, new EqualSharesRule { Compare = Comparison.Approvals }),
        ["exact-equal-shares"] = (BallotKind.Approval, new ExactEqualSharesRule { Raise = ShareRaise.AddOpt, Complete = Completion.ByDensity }),
        ["bounded-overspending"] = (BallotKind.Approval, new BoundedOverspendingRule { Complete = Completion.ByVotes }),
        ["phragmen"] = (BallotKind.Approval, new PhragmenRule()),
        ["max-utility"] = (BallotKind.Approval, new MaxUtilityRule()),
        ["cumulative-support-transfer"] = (BallotKind.Points, new CumulativeSupportTransferRule()),
        ["eliminations"] = (BallotKind.Points, new CumulativeSupportTransferRule { Shortage = SupportShortage.Eliminate }),
        ["expanding-approvals"] = (BallotKind.Ordinal, new ExpandingApprovalsRule { Complete = Completion.ByVotes }),
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_keeps_to_caps_on_money_and_number_of_a_category_and_a_district(string name)
    {
        var (kind, rule) = AllRules[name];
        var election = Town(kind);
        Assert.Equal(4, election.Count(rule).Count);

        foreach (var cap in (ProjectCap[])[Sport(50), Sport(35), Sport(9), Sport(null, 1), Sport(null, 0), Sport(40, 1), new() { Group = CapGroup.District, Name = "north", Projects = 1 }, new() { Group = CapGroup.Listed, Name = "two", Money = 10, Ids = ["c", "d"] }])
        {
            var result = election.Result(rule with { Caps = [cap] });
            int[] under = [.. Enumerable.Range(0, 4).Where(p => cap.Ids.Contains(election.ProjectIds[p]) || election.District(p) == cap.Name || election.Categories(p).Contains(cap.Name))];
            var winners = result.Winners.Intersect(under).ToArray();

            Assert.True(winners.Sum(w => election.Costs[w]) <= (cap.Money ?? long.MaxValue) && winners.Length <= (cap.Projects ?? int.MaxValue), $"{name}, {cap}: {string.Join(' ', result.WinnerIds)}");
            Assert.Superset(Enumerable.Range(0, 4).Except(under).ToHashSet(), result.Winners.ToHashSet());
            Assert.All(under.Except(winners), loser => Assert.True(winners.Sum(w => election.Costs[w]) + election.Costs[loser] > cap.Money || winners.Length + 1 > cap.Projects || rule is MaxUtilityRule, $"{name}, {cap}: {string.Join(' ', result.WinnerIds)}"));
            Assert.All(result.Losers, loser => Assert.True(loser is { Reason: LossReason.CapReached } && loser.Cap == cap || rule is MaxUtilityRule && loser.Reason == LossReason.BetterUse, $"{name}, {cap}: {loser}"));
        }
    }

    [Fact]
    public void The_account_says_after_which_round_and_what_was_left_under_the_cap()
    {
        var result = Town().Result(new EqualSharesRule { Caps = [Sport(45)] });

        Assert.Equal(["a", "c", "d"], result.WinnerIds);
        var loser = Assert.Single(result.Losers);
        Assert.Equal(("b", LossReason.CapReached, 1, (Fraction)15, (Fraction)5), (loser.Project, loser.Reason, loser.Round, loser.MoneyLeft, loser.Lacked));
        Assert.Equal(Sport(45), CountAccount.FromJson(result.Account.ToJson()).Losers[0].Cap);
        Assert.NotEmpty(loser.PaidInstead);

        var numbered = Assert.Single(Town().Result(new GreedyRule { Caps = [Sport(null, 2)] }).Losers);
        Assert.Equal(("c", LossReason.CapReached, 2, Fraction.Zero), (numbered.Project, numbered.Reason, numbered.Round, numbered.Lacked));
        var outset = Town().Result(new GreedyRule { Caps = [Sport(25)] }).Losers[0];
        Assert.Equal(("a", LossReason.CapReached, 0, (Fraction)25, (Fraction)5), (outset.Project, outset.Reason, outset.Round, outset.MoneyLeft, outset.Lacked));
    }

    /// <summary>The only supporter has 10 of 20 from the start, so the cap that is full after the first round is not what kept b out.</summary>
    [Fact]
    public void Who_was_out_of_reach_before_the_cap_was_reached_lost_for_want_of_support()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 100);
        builder.AddProject("a", 30, null, ["sport"]);
        builder.AddProject("b", 20, null, ["sport"]);
        Elections.Add(builder, "9*a");
        Elections.Add(builder, "b");

        var loser = Assert.Single(builder.Build().Result(new EqualSharesRule { Caps = [Sport(30)] }).Losers);

        Assert.Equal((LossReason.SupportersOutOfMoney, 0, (Fraction)10, (ProjectCap?)null), (loser.Reason, loser.Round, loser.Lacked, loser.Cap));
    }

    /// <summary>Free projects win before any round and take their places under a cap on numbers.</summary>
    [Fact]
    public void Projects_that_cost_nothing_take_their_places()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 10);
        builder.AddProject("free", 0, null, ["sport"]);
        builder.AddProject("dear", 5, null, ["sport"]);
        Elections.Add(builder, "2*free dear");
        var election = builder.Build();

        Assert.Equal(["free"], election.Count(new EqualSharesRule { Utility = Utility.Cardinality, Add1 = Add1.Overspend, Caps = [Sport(null, 1)] }));
        Assert.Equal(["free"], election.Count(new ExactEqualSharesRule { Utility = Utility.Cardinality, Raise = ShareRaise.AddOpt, Caps = [Sport(null, 1)] }));
        Assert.Equal(["free"], election.Count(new MaxUtilityRule { Utility = Utility.Cardinality, Caps = [Sport(null, 1)] }));
    }

    [Fact]
    public void The_greatest_utility_takes_incompatible_projects_into_account()
    {
        var election = Elections.Approval(60, "a=50 b=30 c=30", "3*a", "2*b", "2*c");

        Assert.Equal(["a"], election.Count(new MaxUtilityRule { Incompatible = [new IncompatibleProjects(["b", "c"])] }));
        Assert.Equal(["b", "c"], election.Count(new MaxUtilityRule { Utility = Utility.Cardinality }));
        Assert.Equal(["a"], election.Count(new MaxUtilityRule { Utility = Utility.Cardinality, Incompatible = [new IncompatibleProjects(["b", "c"])] }));
    }

    [Fact]
    public void Faulty_caps_are_refused_with_a_sentence()
    {
        Assert.Contains("sets no limit", Refusal(Sport(null)), StringComparison.Ordinal);
        Assert.Contains("negative", Refusal(Sport(-1)), StringComparison.Ordinal);
        Assert.Contains("\"Sport\"", Refusal(Sport(5) with { Name = "Sport" }), StringComparison.Ordinal);
        Assert.Contains("no project of this election", Refusal(new ProjectCap { Group = CapGroup.Listed, Name = "x", Projects = 1, Ids = ["z"] }), StringComparison.Ordinal);
    }

    private static string Refusal(ProjectCap cap) => Assert.Throws<CountException>(() => Town().Count(new GreedyRule { Caps = [cap] })).Message;
}
