using Folkmoot.Counting.Tests.Golden;
using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.Changes;

/// <summary>Every change is counted again from scratch: with it the project wins, with one less it does not, and where that is claimed with no fewer.</summary>
public sealed class NeededChangesTests
{
    private const int MostVoters = 8;

    public static TheoryData<string> Rules() => [.. Named.Keys];

    private static readonly SortedDictionary<string, CountRule> Named = new(StringComparer.Ordinal)
    {
        ["greedy"] = new GreedyRule(),
        ["greedy, stop"] = new GreedyRule { Misfit = GreedyMisfit.Stop, FundUnsupported = false },
        ["greedy by density"] = new GreedyRule { PerCost = true, Tie = new TieOrder(TieKey.HighestCost, TieKey.FewestVotes) },
        ["greedy with a minimum"] = new GreedyRule { Eligibility = new Eligibility { MinimumShare = Fraction.Of(1L, 4L) } },
        ["phragmen"] = new PhragmenRule(),
        ["phragmen, skip"] = new PhragmenRule { Misfit = PhragmenMisfit.Skip, Tie = TieOrder.ById },
        ["equal shares by cost"] = new EqualSharesRule(),
        ["equal shares by number"] = new EqualSharesRule { Utility = Utility.Cardinality, Tie = new TieOrder(TieKey.MostVotes) },
        ["equal shares with completion"] = new EqualSharesRule { Complete = Completion.ByVotes },
        ["equal shares with dear ties"] = new EqualSharesRule { Complete = Completion.ByDensity, CompletionTie = new TieOrder(TieKey.HighestCost) },
        ["equal shares with rivals"] = new EqualSharesRule { Incompatible = [new IncompatibleProjects(["00", "01"])] },
        ["equal shares, overspend"] = new EqualSharesRule { Add1 = Add1.Overspend },
        ["equal shares, exhaustive"] = new EqualSharesRule { Add1 = Add1.ExhaustiveSupported, Utility = Utility.Cardinality },
        ["equal shares, compared"] = new EqualSharesRule { Compare = Comparison.Approvals },
        ["exact equal shares"] = new ExactEqualSharesRule(),
        ["bounded overspending"] = new BoundedOverspendingRule(),
        ["max utility"] = new MaxUtilityRule { Utility = Utility.Cardinality },
    };

    /// <summary>Rules of which it is claimed that one unit less settles it, for each change.</summary>
    private static readonly string[] MonotoneInCost = ["greedy", "greedy, stop", "greedy with a minimum", "phragmen", "phragmen, skip", "equal shares by cost", "equal shares by number", "equal shares with completion", "equal shares with rivals"];
    private static readonly string[] MonotoneInApprovals = [.. MonotoneInCost, "equal shares with dear ties"];
    private static readonly string[] MonotoneInNewVoters = ["greedy", "greedy, stop", "phragmen", "phragmen, skip"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Lower_cost_is_the_smallest(string rule) => ForLosers(rule, (small, project, changes) => Compare(
        changes.LowerCost,
        MonotoneInCost.Contains(rule),
        small.Projects[project].Cost - 1,
        less => Wins(small with { Projects = [.. small.Projects.Select((p, i) => i == project ? (p.Id, p.Cost - less) : p)] }, Named[rule], project)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void New_voters_are_the_fewest(string rule) => ForLosers(rule, (small, project, changes) => Compare(
        changes.NewVoters,
        MonotoneInNewVoters.Contains(rule),
        16 * small.Ballots.Sum(b => b.Weight),
        more => Wins(small with { Ballots = [.. small.Ballots, new SmallBallot([project], null, (int)more)] }, Named[rule], project)), perRule: 60);

    [Theory]
    [MemberData(nameof(Rules))]
    public void More_approvals_are_enough_and_the_fewest_where_claimed(string rule) => ForLosers(rule, (small, project, changes) =>
        CompareSets(small, project, changes.MoreApprovals, MonotoneInApprovals.Contains(rule), Named[rule], supporters: false, ballot => ballot with { Choices = [.. ballot.Choices, project] }));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Naming_only_the_project_is_enough(string rule) => ForLosers(rule, (small, project, changes) =>
        CompareSets(small, project, changes.OnlyThis, claimed: false, Named[rule], supporters: true, ballot => ballot with { Choices = [project] }));

    /// <summary>
    /// At the share counted project 16 lacked two złoty, but two złoty less are not enough: bought at that share it overspends, so the share before it stands.
    /// </summary>
    [Fact]
    public void Wieliczka_2023_project_16_needed_more_than_the_two_zloty_it_lacked()
    {
        var election = SharedData.Election("Poland_Wieliczka_2023_Green_Budget.pb");
        var result = Counter.Count(election, Presets.Wieliczka2023, cancellationToken: TestContext.Current.CancellationToken);

        var changes = result.ChangesFor(election.IndexOf("16"), TestContext.Current.CancellationToken);

        Assert.Equal("2", result.Losers.Single(loser => loser.Project is "16").Lacked.ToString(0));
        Assert.InRange(changes.LowerCost!.Amount, 3, 10_000);
        Assert.All([changes.MoreApprovals, changes.NewVoters, changes.OnlyThis], change => Assert.InRange(change!.Amount, 1, 200));
    }

    [Fact]
    public void Greedy_needs_the_votes_that_the_last_winner_had()
    {
        var election = Elections.Approval(100, "a=60 b=60", "7*a", "3*b", "");
        var changes = Elections.Result(election, new GreedyRule()).ChangesFor(1, TestContext.Current.CancellationToken);

        Assert.Equal(new NeededChanges("b") { LowerCost = new(20, true), MoreApprovals = new(5, true), NewVoters = new(5, true) }, changes);
    }

    [Fact]
    public void Winners_and_strangers_are_refused()
    {
        var result = Elections.Result(Elections.Approval(100, "a=60 b=60", "7*a", "3*b", ""), new GreedyRule());

        Assert.Throws<ArgumentException>(() => result.ChangesFor(0, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ChangesFor(2, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ChangesFor(-1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Nothing_helps_a_project_that_was_declared_out()
    {
        var rule = new GreedyRule { Eligibility = new Eligibility { Excluded = ["b"] } };

        Assert.Equal(new NeededChanges("b"), Elections.Result(Elections.Approval(100, "a=60 b=60", "7*a", "3*b", ""), rule).ChangesFor(1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Only_what_the_ballots_allow_is_looked_for()
    {
        var points = Elections.Result(Elections.Of(BallotKind.Points, 10, "a=10 b=10", "a:3", "b:2"), new GreedyRule { Measure = GreedyMeasure.Points });
        var places = Elections.Result(Elections.Of(BallotKind.Ordinal, 10, "a=10 b=10", "a b", "a b", "b"), new GreedyRule { Measure = GreedyMeasure.Borda });

        Assert.Equal(new NeededChanges("b"), points.ChangesFor(1, TestContext.Current.CancellationToken));
        Assert.Equal(new NeededChanges("a") { NewVoters = null }, places.ChangesFor(places.WinnerIds[0] is "a" ? 1 : 0, TestContext.Current.CancellationToken) with { NewVoters = null, Project = "a" });
    }

    private static void Compare(NeededChange? found, bool claimed, long most, Func<long, bool> wins)
    {
        var first = 0L;
        for (var amount = 1L; amount <= most && first == 0; amount++)
            first = wins(amount) ? amount : 0;
        if (found is null)
        {
            Assert.True(first == 0 || !claimed, "where winning comes and goes with the amount, doubling may step over it");
            return;
        }

        Assert.True(wins(found.Amount));
        Assert.True(found.Amount == 1 || !wins(found.Amount - 1));
        Assert.True(found.IsSmallest, "so few numbers are all tried");
        Assert.Equal(first, found.Amount);
    }

    private static void CompareSets(SmallElection small, int project, NeededChange? found, bool claimed, CountRule rule, bool supporters, Func<SmallBallot, SmallBallot> changed)
    {
        var voters = small.Ballots.SelectMany(b => Enumerable.Repeat(b with { Weight = 1 }, b.Weight)).ToArray();
        var open = Enumerable.Range(0, voters.Length).Where(v => voters[v].Choices.Contains(project) == supporters).ToArray();
        var fewest = Enumerable.Range(1, (1 << open.Length) - 1)
            .OrderBy(set => int.PopCount(set))
            .Where(set => Wins(small with { Ballots = [.. voters.Select((b, v) => Array.IndexOf(open, v) is >= 0 and var place && ((set >> place) & 1) == 1 ? changed(b) : b)] }, rule, project))
            .Select(set => (long?)int.PopCount(set))
            .FirstOrDefault();
        if (found is null)
        {
            Assert.True(fewest is null || !claimed);
            return;
        }

        Assert.True(fewest is not null && found.Amount >= fewest && found.Amount <= open.Length);
        Assert.True(found.IsSmallest ? found.Amount == fewest : !claimed);
    }

    private static bool Wins(SmallElection small, CountRule rule, int project) =>
        Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken).Winners.Contains(project);

    private static void ForLosers(string name, Action<SmallElection, int, NeededChanges> check, int perRule = 80)
    {
        for (var seed = 0; seed < perRule; seed++)
        {
            var small = SmallElection.Draw(new Random(seed), BallotKind.Approval, voters: 6, projects: 5, largestCost: seed % 2 == 0 ? 6 : 15);
            if (small.Ballots.Sum(b => b.Weight) > MostVoters || small.Projects.Count < 2)
                continue;
            var election = small.Build();
            var result = Counter.Count(election, Named[name], cancellationToken: TestContext.Current.CancellationToken);
            foreach (var loser in result.Losers)
            {
                try
                {
                    check(small, election.IndexOf(loser.Project), result.ChangesFor(election.IndexOf(loser.Project), TestContext.Current.CancellationToken));
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    throw new InvalidOperationException($"Seed {seed}, project {loser.Project}, {Named[name]}\n{small}", failure);
                }
            }
        }
    }
}
