using Folkmoot.Counting.Tests.Golden;
using Folkmoot.Counting.Tests.Pabulib;
using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.MaxUtility;

public sealed class MaxUtilityTests
{
    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Cardinality)]
    [InlineData(Utility.Points)]
    [InlineData(Utility.Borda)]
    [InlineData(Utility.Score)]
    public void Random_elections_agree_with_trying_every_selection(Utility utility)
    {
        var rule = new MaxUtilityRule { Utility = utility, Tie = TieOrder.ById };
        for (var seed = 0; seed < 1500; seed++)
        {
            var small = SmallElection.Draw(new Random(seed), Kind(utility, seed), projects: 9, largestCost: seed % 3 == 0 ? 3 : 12);
            var election = small.Build();
            var caps = SmallCaps.Draw(seed, small);

            var result = Counter.Count(election, rule with { Caps = caps }, cancellationToken: TestContext.Current.CancellationToken);

            Assert.True(Best(election, Values(election, utility), members => members.All(member => SmallCaps.Allow(small, caps, members.Where(other => other != member), member))).SequenceEqual(result.WinnerIds.Order(StringComparer.Ordinal), StringComparer.Ordinal), $"seed {seed}\n{small}");
        }
    }

    [Theory]
    [MemberData(nameof(RealFiles.Names), MemberType = typeof(RealFiles))]
    public void Real_elections_are_served_no_worse_than_by_greedy(string name)
    {
        var election = SharedData.Election(name);
        var values = Values(election, Utility.Cost);

        var best = Counter.Count(election, new MaxUtilityRule(), cancellationToken: TestContext.Current.CancellationToken);
        var greedy = Counter.Count(election, new GreedyRule(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(best.Spent <= election.Budget);
        Assert.True(Sum(best) >= Sum(greedy));

        Int128 Sum(CountResult result) => result.Winners.Aggregate(Int128.Zero, (sum, winner) => sum + values[winner]);
    }

    [Fact]
    public void Selection_is_explained()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 10);
        foreach (var (id, cost) in ((string Id, long Cost)[])[("big", 9), ("half", 5), ("other", 5), ("spare", 5), ("palace", 11), ("nobody", 1), ("free", 0)])
            builder.AddProject(id, cost);
        builder.AddBallot([0], weight: 5);
        builder.AddBallot([1, 6], weight: 4);
        builder.AddBallot([2, 4], weight: 3);
        builder.AddBallot([3], weight: 3);

        var result = Counter.Count(builder.Build(), new MaxUtilityRule { Utility = Utility.Cardinality }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["free", "half", "other"], result.WinnerIds);
        Assert.All(result.Rounds, round => Assert.Equal(RoundKind.Optimum, round.Kind));
        Assert.Equal(
            [("big", LossReason.BetterUse), ("spare", LossReason.BetterUse), ("palace", LossReason.DidNotFit), ("nobody", LossReason.NoSupport)],
            result.Losers.Select(loser => (loser.Project, loser.Reason)));
        var tie = Assert.Single(result.TieBreaks);
        Assert.Equal((3, "other", "spare", TieKey.Id), (tie.Round, tie.Winner, Assert.Single(tie.TiedWith), tie.DecidedBy));
    }

    [Theory]
    [InlineData("id", "a b")]
    [InlineData("order", "z b")]
    public void Ties_are_decided_by_the_declared_order_and_not_by_rows(string tie, string expected)
    {
        var election = Elections.Approval(20, "z=10 b=10 a=10", "2*b", "z", "a");

        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), election.Count(new MaxUtilityRule { Utility = Utility.Cardinality, Tie = TieOrder.Parse(tie) }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Too_many_partial_selections_end_the_count_with_a_sentence()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 1_000_000_000);
        var random = new Random(1);
        for (var project = 0; project < 60; project++)
        {
            builder.AddProject($"p{project}", random.Next(50_000_000, 70_000_000));
            builder.AddBallot([project]);
        }

        var error = Assert.Throws<CountException>(() => Counter.Count(builder.Build(), new MaxUtilityRule { MaximumStates = 1000 }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("count this election by another rule", error.Message, StringComparison.Ordinal);
    }

    private static BallotKind Kind(Utility utility, int seed) => utility switch
    {
        Utility.Points => BallotKind.Points,
        Utility.Score => BallotKind.Score,
        Utility.Borda => BallotKind.Ordinal,
        _ => seed % 2 == 0 ? BallotKind.Approval : BallotKind.ChooseOne,
    };

    private static Int128[] Values(Election election, Utility utility)
    {
        var values = new Int128[election.ProjectCount];
        for (var group = 0; group < election.GroupCount; group++)
        {
            var choices = election.Choices(group);
            for (var place = 0; place < choices.Length; place++)
            {
                long worth = utility switch
                {
                    Utility.Cost => election.Costs[choices[place]],
                    Utility.Points or Utility.Score => Math.Max(0, election.Values(group)[place]),
                    Utility.Borda => choices.Length - place,
                    _ => 1,
                };
                values[choices[place]] += (Int128)worth * election.Weight(group);
            }
        }

        return values;
    }

    /// <summary>The ids of the best selection: most value, then least cost, then by ids.</summary>
    private static string[] Best(Election election, Int128[] values, Func<int[], bool> allows)
    {
        (Int128 Value, long Cost, string[] Ids) best = (0, 0, []);
        for (var selection = 0; selection < 1 << election.ProjectCount; selection++)
        {
            var members = Enumerable.Range(0, election.ProjectCount).Where(project => (selection >> project & 1) == 1).ToArray();
            if (members.Any(project => values[project] == 0) || !allows(members))
                continue;
            var cost = members.Sum(project => election.Costs[project]);
            var value = members.Aggregate(Int128.Zero, (sum, project) => sum + values[project]);
            string[] ids = [.. members.Select(project => election.ProjectIds[project]).Order(StringComparer.Ordinal)];
            if (cost <= election.Budget && (value > best.Value || (value == best.Value && (cost < best.Cost || (cost == best.Cost && Before(ids, best.Ids))))))
                best = (value, cost, ids);
        }

        return best.Ids;
    }

    private static bool Before(string[] a, string[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (string.CompareOrdinal(a[i], b[i]) is not 0 and var order)
                return order < 0;
        }

        return a.Length > b.Length;
    }
}
