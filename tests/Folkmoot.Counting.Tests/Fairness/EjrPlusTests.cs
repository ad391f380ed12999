using Folkmoot.Counting.Tests.Golden;
using Folkmoot.Counting.Tests.Pabulib;
using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.Fairness;

public sealed class EjrPlusTests
{
    private const int MostVoters = 9;

    [Theory]
    [InlineData(BallotKind.Approval, Utility.Cost)]
    [InlineData(BallotKind.Approval, Utility.Cardinality)]
    [InlineData(BallotKind.ChooseOne, Utility.Cost)]
    [InlineData(BallotKind.Ordinal, Utility.Borda)]
    [InlineData(BallotKind.Points, Utility.Points)]
    [InlineData(BallotKind.Score, Utility.Score)]
    [InlineData(BallotKind.Score, Utility.Cost)]
    public void Verdict_is_that_of_trying_every_group(BallotKind kind, Utility utility)
    {
        var failed = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var small = SmallElection.Draw(random, kind, voters: 7, projects: 5, largestCost: seed % 3 == 0 ? 3 : 12);
            var winners = Enumerable.Range(0, small.Projects.Count).Where(_ => random.Next(3) == 0).ToArray();
            var strength = (EjrPlusStrength)(seed % 2);
            var reference = new ReferenceEjrPlus(small, winners, utility, bordaLast: seed % 2);
            if (reference.Voters > MostVoters)
                continue;

            var verdict = EjrPlus.Check(small.Build(), winners, utility, strength, bordaLast: seed % 2);

            var found = verdict.Violations.ToDictionary(v => v.Project, StringComparer.Ordinal);
            for (var project = 0; project < small.Projects.Count; project++)
            {
                var gap = winners.Contains(project) || small.Projects[project].Cost == 0 ? null : reference.LargestGap(project, strength);
                var violation = found.GetValueOrDefault(small.Projects[project].Id);
                Assert.True(gap == (violation is null ? null : violation.Deserved - violation.MostWith), $"seed {seed}, project {project}\n{small}");
            }

            Assert.Equal(found.Count == 0, verdict.Holds);
            failed += found.Count;
        }

        Assert.InRange(failed, 20, int.MaxValue);
    }

    /// <summary>Half of the voters agree on two projects of a quarter of the budget each and get one; four in ten get more than their part.</summary>
    [Fact]
    public void Group_left_behind_is_described()
    {
        var election = Elections.Approval(100, "a=25 b=25 c=50 d=50", "5*a b", "4*c d", "c");

        var violation = Assert.Single(EjrPlus.Check(election, [0, 2], Utility.Cost).Violations);
        Assert.Equal(new EjrPlusViolation("b", 5, 50, 50, 25, 25, 50), violation);
    }

    [Fact]
    public void Group_that_has_its_due_is_not_failed()
    {
        var election = Elections.Approval(100, "a=25 b=25 c=50", "5*a b", "5*c");

        Assert.True(EjrPlus.Check(election, [0, 1, 2]).Holds);
        Assert.True(EjrPlus.Check(election, [0, 2]).Holds is false, "b could be paid for by those who want it");
        Assert.True(EjrPlus.Check(election, [2], strength: EjrPlusStrength.UpToOne).Holds is false);
        Assert.Equal(
            new EjrPlusViolation("a", 5, 50, 50, 0, 0, 25),
            EjrPlus.Check(election, [2]).Violations[0]);
    }

    [Fact]
    public void Up_to_one_asks_no_more_than_up_to_any()
    {
        var election = Elections.Approval(100, "small=10 large=90", "5*small large", "5*");

        Assert.Equal("small", Assert.Single(EjrPlus.Check(election, []).Violations).Project);
        Assert.True(EjrPlus.Check(election, [], strength: EjrPlusStrength.UpToOne).Holds);
    }

    [Fact]
    public void Equality_counts_as_failed_and_a_penny_more_does_not()
    {
        const long Large = 1_000_000_000_000_000_000;
        var cost = Large / 3 * 3;

        Assert.False(EjrPlus.Check(Elections.Approval(cost, $"a={cost}", "3*a"), []).Holds);
        Assert.False(EjrPlus.Check(Elections.Approval(cost, $"a={cost}", "3*a"), [], Utility.Cardinality).Holds);
        Assert.True(EjrPlus.Check(Elections.Approval(cost - 1, $"a={cost}", "3*a"), []).Holds);
        Assert.True(EjrPlus.Check(Elections.Approval(cost - 1, $"a={cost}", "3*a"), [], Utility.Cardinality).Holds);
    }

    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Cardinality)]
    [InlineData(Utility.Points)]
    [InlineData(Utility.Borda)]
    [InlineData(Utility.Score)]
    public void Equal_shares_leaves_no_group_behind(Utility utility)
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var kind = utility switch { Utility.Points => BallotKind.Points, Utility.Borda => BallotKind.Ordinal, Utility.Score => BallotKind.Score, _ => (BallotKind)random.Next(6) };
            var small = SmallElection.Draw(random, kind, voters: 12, largestCost: seed % 3 == 0 ? 3 : 12);
            var rule = new EqualSharesRule { Utility = utility, Add1 = (Add1)random.Next(3), Complete = (Completion)random.Next(3), BordaLast = random.Next(2) };

            var fairness = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken).Fairness;

            Assert.True(fairness.EjrPlus is { Holds: true, Strength: EjrPlusStrength.UpToAny }, $"seed {seed}, {rule}\n{small}");
        }
    }

    [Theory]
    [MemberData(nameof(RealFiles.Names), MemberType = typeof(RealFiles))]
    public void Equal_shares_leaves_no_group_behind_in_real_elections(string name)
    {
        var result = Counter.Count(SharedData.Election(name), new EqualSharesRule(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(result.Fairness.EjrPlus!.Holds);
    }

    [Fact]
    public void Greedy_leaves_groups_behind_in_a_real_election()
    {
        var result = Counter.Count(SharedData.Election("Poland_Warszawa_2020_Praga-Poludnie.pb"), new GreedyRule(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(result.Fairness.EjrPlus!.Violations, v =>
        {
            Assert.True(v.MostWith <= v.Deserved);
            Assert.Equal(v.Money, v.Deserved);
            Assert.InRange(v.MostGot, v.LeastGot, v.MostWith);
        });
        Assert.NotEmpty(result.Fairness.EjrPlus.Violations);
    }

    [Fact]
    public void Projects_that_were_ruled_out_are_not_held_against_the_result()
    {
        var election = Elections.Approval(100, "a=50 b=50", "5*a b");

        Assert.True(Elections.Result(election, new EqualSharesRule { Incompatible = [new IncompatibleProjects(["a", "b"])] }).Fairness.EjrPlus!.Holds);
        Assert.True(Elections.Result(election, new EqualSharesRule { Eligibility = new Eligibility { Excluded = ["b"] } }).Fairness.EjrPlus!.Holds);
        Assert.False(EjrPlus.Check(election, [0]).Holds);
        Assert.True(EjrPlus.Check(election, [0], candidates: [0]).Holds);
    }

    [Fact]
    public void Selection_of_another_election_is_refused()
    {
        var election = Elections.Approval(100, "a=50", "a");

        Assert.Throws<ArgumentOutOfRangeException>(() => EjrPlus.Check(election, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EjrPlus.Check(election, [-1]));
        Assert.Throws<CountException>(() => EjrPlus.Check(election, [], Utility.Points));
        Assert.Throws<ArgumentNullException>(() => EjrPlus.Check(null!, []));
        Assert.Throws<ArgumentNullException>(() => EjrPlus.Check(election, null!));
    }

    [Fact]
    public void Nobody_is_left_behind_where_nobody_votes() => Assert.True(EjrPlus.Check(Elections.Approval(10, "a=1"), []).Holds);
}
