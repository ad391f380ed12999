using Xunit;

namespace Folkmoot.Counting.Tests.Hostile;

/// <summary>Elections at the edge of what can be written down: every rule gives a defined answer or one sentence, and the account can be stored.</summary>
public sealed class HostileElectionTests
{
    private const long Largest = 1_000_000_000_000_000_000;

    private static readonly SortedDictionary<string, CountRule> Rules = new(StringComparer.Ordinal)
    {
        ["greedy"] = new GreedyRule(),
        ["greedy-density"] = new GreedyRule { PerCost = true },
        ["greedy to the first misfit"] = new GreedyRule { Misfit = GreedyMisfit.Stop, FundIfCovered = Fraction.Of(4L, 5L) },
        ["phragmen"] = new PhragmenRule(),
        ["phragmen, skip"] = new PhragmenRule { Misfit = PhragmenMisfit.Skip },
        ["max-utility"] = new MaxUtilityRule(),
        ["equal-shares"] = new EqualSharesRule(),
        ["equal-shares, cardinality, exhaustive"] = new EqualSharesRule { Utility = Utility.Cardinality, Add1 = Add1.ExhaustiveSupported, MaximumSteps = 100 },
        ["equal-shares, overspend, completed, compared"] = new EqualSharesRule { Start = StartShare.Floor, Add1 = Add1.Overspend, Complete = Completion.ByDensity, Compare = Comparison.Exclusion, MaximumSteps = 100 },
        ["exact-equal-shares"] = new ExactEqualSharesRule(),
        ["exact-equal-shares, add-opt"] = new ExactEqualSharesRule { Utility = Utility.Cardinality, Raise = ShareRaise.AddOpt, RaiseUntil = RaiseStop.HighestSpending, MaximumSteps = 100 },
        ["bounded-overspending"] = new BoundedOverspendingRule { Complete = Completion.ByVotes },
    };

    private static readonly SortedDictionary<string, Func<Election>> Cases = new(StringComparer.Ordinal)
    {
        ["everything costs 10^18"] = () => Of(9 * Largest, Enumerable.Repeat(Largest, 9), 9),
        ["everything costs 10^18, little money"] = () => Of(1, Enumerable.Repeat(Largest, 9), 9),
        ["costs from 1 to 10^18"] = () => Of(Largest, Enumerable.Range(0, 19).Select(power => (long)Math.Pow(10, power)), 19),
        ["nearly equal huge costs"] = () => Of(3 * Largest, Enumerable.Range(0, 12).Select(less => Largest - less), 12),
        ["as much money as can be written down"] = () => Of(long.MaxValue, Enumerable.Repeat(Largest, 12), 12),
        ["everything is free"] = () => Of(100, Enumerable.Repeat(0L, 6), 6),
        ["no money"] = () => Of(0, [0, 1, 2], 3),
        ["one voter"] = () => Elections.Approval(10, "a=10 b=5 c=1", "a b c"),
        ["one blank ballot"] = () => Elections.Approval(10, "a=10 b=5 c=1", ""),
        ["no ballots"] = () => Elections.Approval(10, "a=10 b=5 c=1"),
        ["no projects"] = () => Elections.Approval(10, "", "", ""),
        ["nothing at all"] = () => Elections.Approval(0, ""),
        ["as many voters as can be counted"] = () => Elections.Approval(Largest, "a=7 b=999999999999999989", "1073741823*a b", "1073741824*b"),
        ["ids that look like other things"] = () => Elections.Approval(10, "__proto__=1 null=1 -1=1 1e3=1 \u202e=1 ;=1", "__proto__ null ;", "\u202e -1 1e3"),
    };

    private static readonly Lazy<Election> Million = new(() =>
    {
        var builder = new ElectionBuilder(BallotKind.Approval, 10);
        for (var project = 0; project < 1_000_000; project++)
            builder.AddProject($"p{project}", 1);
        builder.AddBallot([7, 999_999]);
        return builder.Build();
    });

    public static TheoryData<string, string> RulesAndCases()
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Rules.Keys)
        {
            foreach (var hostile in Cases.Keys)
                data.Add(rule, hostile);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(RulesAndCases))]
    public void Answer_is_defined(string rule, string hostile)
    {
        var election = Cases[hostile]();
        CountResult result;
        try
        {
            result = Elections.Result(election, Rules[rule]);
        }
        catch (CountException error)
        {
            Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(result.Winners.Aggregate(Int128.Zero, (sum, winner) => sum + election.Costs[winner]), result.Spent);
        Assert.True(result.Spent <= election.Budget || Rules[rule] is GreedyRule { FundIfCovered: not null });
        Assert.Equal(election.ProjectCount, result.Winners.Count + result.Losers.Count);
        Assert.Equal(result.Account.ToJson(), CountAccount.FromJson(result.Account.ToJson()).ToJson());
        for (var ballot = 0; ballot < election.BallotCount; ballot++)
            Assert.True(result.ShareOf(ballot).Left.Sign >= 0);
    }

    [Theory]
    [InlineData("phragmen", 10)]
    [InlineData("max-utility", 2)]
    [InlineData("exact-equal-shares", 2)]
    public void A_million_projects_without_votes_are_no_burden(string rule, int winners)
    {
        var result = Elections.Result(Million.Value, Rules[rule]);

        Assert.Equal(winners, result.Winners.Count);
        Assert.Equal(1_000_000 - winners, result.Losers.Count);
        Assert.Equal(1, result.Fairness.WithFundedChoice);
    }

    private static Election Of(long budget, IEnumerable<long> costs, int voters)
    {
        var builder = new ElectionBuilder(BallotKind.Approval, budget);
        var number = 0;
        foreach (var cost in costs)
            builder.AddProject($"p{number++}", cost);
        for (var voter = 0; voter < voters; voter++)
            builder.AddBallot([voter % number, (voter * voter) % number, 0]);
        return builder.Build();
    }
}
