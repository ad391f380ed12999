using Xunit;

namespace Folkmoot.Counting.Tests.Districts;

public sealed class DistrictCounterTests
{
    private static readonly EqualSharesRule Shares = new() { Utility = Utility.Cost };

    [Fact]
    public void Each_pot_is_counted_as_an_election_of_its_own()
    {
        var election = Town(BallotKind.Approval, 300, ["n1 c1", "n1 n2", "3*n2 c1", "s1 c2", "2*s1", "c2", ""]);

        var result = DistrictCounter.Count(election, [new("North", 100, new GreedyRule()), new("South", 80, Shares), new(null, 120, Shares)]);

        Same(Elections.Approval(100, "n1=60 n2=50", "n1", "n1 n2", "3*n2"), new GreedyRule(), result.Parts[0].Result);
        Same(Elections.Approval(80, "s1=70", "3*s1"), Shares, result.Parts[1].Result);
        Same(Elections.Approval(120, "c1=90 c2=80", "4*c1", "2*c2"), Shares, result.Parts[2].Result);
        Assert.Equal(["n2", "s1"], result.WinnerIds.Take(2));
        Assert.Equal(result.Parts.Sum(p => p.Result.Account.Spent), result.Spent);
    }

    [Fact]
    public void Points_stay_as_they_were_given()
    {
        var election = Town(BallotKind.Points, 300, ["n1:3 c1:2 n2:5", "s1:10"]);

        var result = DistrictCounter.Count(election, [new("North", 60, new GreedyRule { Measure = GreedyMeasure.Points }), new("South", 0, Shares with { Utility = Utility.Points }), new(null, 90, new GreedyRule())]);

        Assert.Equal(["n2", "c1"], result.WinnerIds);
    }

    [Fact]
    public void Order_of_ballots_and_of_pots_changes_no_part()
    {
        string[] ballots = ["n1 c1 s1", "n2 c1", "c2 s1", "n1 n2 c2", "s1"];
        DistrictPot[] pots = [new("North", 60, Shares), new("South", 70, Shares), new(null, 90, Shares)];

        var one = DistrictCounter.Count(Town(BallotKind.Approval, 220, ballots), pots);
        var other = DistrictCounter.Count(Town(BallotKind.Approval, 220, [.. ballots.Reverse()]), [.. pots.Reverse()]);

        Assert.Equal(one.Parts.SelectMany(p => p.Result.WinnerIds), other.Parts.Reverse().SelectMany(p => p.Result.WinnerIds));
    }

    [Fact]
    public void A_pot_without_voters_funds_nothing() =>
        Assert.Equal(["n2"], DistrictCounter.Count(Town(BallotKind.Approval, 300, ["n2"]), [new("North", 60, Shares), new("South", 70, Shares), new(null, 90, Shares)]).WinnerIds);

    [Theory]
    [InlineData("North:10 :1", "Project \"s1\" belongs to \"South\", which has no pot.")]
    [InlineData("North:10 South:10", "Project \"c1\" belongs to the whole place, which has no pot.")]
    [InlineData("North:10 North:5 South:10 :1", "There are two pots for \"North\"; make them one.")]
    [InlineData("North:-1 South:10 :1", "The pot of \"North\" is negative; give it zero or more.")]
    [InlineData("North:200 South:100 :1", "All pots together hold 301, but the budget is 300.")]
    [InlineData("North:9223372036854775807 South:9223372036854775807 :1", "All pots together hold 9223372036854775807, but the budget is 300.")]
    public void Pots_that_do_not_fit_are_refused(string pots, string sentence)
    {
        var given = pots.Split(' ').Select(p => p.Split(':')).Select(p => new DistrictPot(p[0].Length == 0 ? null : p[0], long.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), Shares)).ToList();

        Assert.Equal(sentence, Assert.Throws<CountException>(() => DistrictCounter.Count(Town(BallotKind.Approval, 300, ["n1"]), given)).Message);
    }

    [Fact]
    public void A_rule_for_all_pots_takes_in_each_what_concerns_it()
    {
        var election = Town(BallotKind.Approval, 300, ["n1 c1", "n1 n2", "3*n2 c1", "s1 c2", "2*s1", "c2"]);
        var rule = new GreedyRule
        {
            Eligibility = new Eligibility { Excluded = ["n2"] },
            Incompatible = [new IncompatibleProjects(["c1", "c2"])],
            Caps = [new ProjectCap { Group = CapGroup.District, Name = "South", Money = 10 }],
            Tie = new TieOrder(TieKey.Drawn) { Drawn = ["s1", "n2", "c2", "n1", "c1"] },
        };

        var result = DistrictCounter.Count(election, [new("North", 100, rule), new("South", 80, rule), new(null, 120, rule)]);

        Assert.Equal(["n1", "c1"], result.WinnerIds);
        Assert.Equal(LossReason.CapReached, Assert.Single(result.Parts[1].Result.Losers).Reason);
        Assert.Contains("different pots", Refusal(rule with { Incompatible = [new IncompatibleProjects(["n1", "c1"])] }), StringComparison.Ordinal);
        Assert.Contains("\"zz\"", Refusal(rule with { Eligibility = new Eligibility { Excluded = ["zz"] } }), StringComparison.Ordinal);
        Assert.Contains("West", Refusal(rule with { Caps = [new ProjectCap { Group = CapGroup.District, Name = "West", Money = 10 }] }), StringComparison.Ordinal);

        string Refusal(CountRule faulty) =>
            Assert.Throws<CountException>(() => DistrictCounter.Count(election, [new("North", 100, faulty), new("South", 80, faulty), new(null, 120, faulty)])).Message;
    }

    [Fact]
    public void A_ballot_is_found_again_in_each_pot_of_which_it_says_something()
    {
        var election = Town(BallotKind.Approval, 300, ["n1 c1", "s1", "n2 n1"]);

        var parts = DistrictCounter.Count(election, [new("North", 100, Shares), new("South", 80, Shares), new(null, 120, Shares)]).Parts;

        Assert.Equal([true, false, true], parts.Select(part => part.BallotOf(0) is not null));
        Assert.Equal(["c1"], parts[2].Result.ShareOf(parts[2].BallotOf(0)!.Value).Funded);
        Assert.Equal([false, true, false], parts.Select(part => part.BallotOf(1) is not null));
        Assert.Throws<ArgumentOutOfRangeException>(() => parts[0].BallotOf(3));
    }

    private static void Same(Election election, CountRule rule, CountResult part)
    {
        var expected = Counter.Count(election, rule);
        Assert.Equal(expected.WinnerIds, part.WinnerIds);
        Assert.Equal((expected.Account.Spent, expected.Account.Voters), (part.Account.Spent, part.Account.Voters));
        Assert.Equal(expected.Account.Losers.Select(l => (l.Project, l.Reason)), part.Account.Losers.Select(l => (l.Project, l.Reason)));
    }

    private static Election Town(BallotKind kind, long budget, string[] ballots)
    {
        var builder = new ElectionBuilder(kind, budget);
        foreach (var (id, cost, district) in new[] { ("n1", 60L, "North"), ("c1", 90L, null), ("n2", 50L, "North"), ("s1", 70L, "South"), ("c2", 80L, (string?)null) })
            builder.AddProject(id, cost, district);
        foreach (var ballot in ballots)
            Elections.Add(builder, ballot);
        return builder.Build();
    }
}
