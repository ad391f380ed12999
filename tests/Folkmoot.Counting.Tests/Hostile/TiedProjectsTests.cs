using Xunit;

namespace Folkmoot.Counting.Tests.Hostile;

/// <summary>Thousands of projects that are exactly equal: the first in the declared order win, and no rule compares each with every other at every purchase.</summary>
public sealed class TiedProjectsTests
{
    private const int Projects = 1000;

    public static TheoryData<string> Names => [.. Rules.Keys];

    private static Dictionary<string, CountRule> Rules { get; } = new(StringComparer.Ordinal)
    {
        ["equal-shares"] = new EqualSharesRule { Tie = TieOrder.ById },
        ["exact-equal-shares"] = new ExactEqualSharesRule { Tie = TieOrder.ById },
        ["exact-equal-shares, shares raised"] = new ExactEqualSharesRule { Tie = TieOrder.ById, Raise = ShareRaise.AddOpt },
        ["bounded-overspending"] = new BoundedOverspendingRule { Tie = TieOrder.ById },
        ["phragmen"] = new PhragmenRule { Tie = TieOrder.ById },
        ["greedy"] = new GreedyRule { Tie = TieOrder.ById },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_in_the_declared_order_win(string rule)
    {
        var election = Twins();

        var result = Counter.Count(election, Rules[rule], cancellationToken: TestContext.Current.CancellationToken);

        var isGreedy = rule == "greedy";
        Assert.Equal(election.ProjectIds.Where((_, project) => isGreedy ? project < Projects / 2 : project % 2 == 0), result.WinnerIds);
        Assert.Equal(election.ProjectIds.Skip(isGreedy ? Projects / 2 : 1).Take(100), result.TieBreaks[0].TiedWith);
        var named = result.TieBreaks.Select(tie => (tie.TiedWith.Count, tie.AndMore)).ToHashSet();
        Assert.Contains((100, true), named);
        Assert.All(named, tie => Assert.True(tie.Count == 100 || !tie.AndMore, $"{tie.Count} are named of more"));
    }

    /// <summary>The work is told by decisions in exact numbers, which every comparison of equals takes.</summary>
    [Theory]
    [InlineData("equal-shares")]
    [InlineData("bounded-overspending")]
    [InlineData("phragmen")]
    public void Equals_are_not_all_compared_at_every_purchase(string rule)
    {
        var election = Twins();

        var result = Counter.Count(election, Rules[rule], cancellationToken: TestContext.Current.CancellationToken);

        Assert.InRange(result.ExactComparisons, 1, 150L * Projects);
    }

    /// <summary>Three voters name two projects and have the money for one of them; all such threes are alike.</summary>
    private static Election Twins()
    {
        var builder = new ElectionBuilder(BallotKind.Approval, Projects * 500L);
        for (var project = 0; project < Projects; project++)
            builder.AddProject($"p{project:0000}", 1000);
        for (var project = 0; project < Projects; project += 2)
            builder.AddBallot([project, project + 1], weight: 3);
        return builder.Build();
    }
}
