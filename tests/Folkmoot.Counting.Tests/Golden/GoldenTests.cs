using Xunit;

namespace Folkmoot.Counting.Tests.Golden;

/// <summary>
/// Every expected winner list, set and order, under the conventions it states: pabutools 1.2.3 in exact arithmetic, the equalshares.net tool in
/// fractions, and a third independent program.
/// </summary>
public sealed class GoldenTests
{
    /// <summary>Three ballots of this file name a project twice; the tool counts such a voter twice, which swaps two purchases.</summary>
    private static readonly (string File, string Rule)[] CountsRepeatedChoicesTwice =
    [
        ("Poland_Warszawa_2026_Sady_Zoliborskie.pb", "add1u[exhaustive,integral]"),
        ("Poland_Warszawa_2026_Sady_Zoliborskie.pb", "add1u[exhaustive]"),
    ];

    public static TheoryData<string, string, string> Expected
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (file, rule, source) in GoldenFile.Cases.Keys.Where(c => !c.Rule.StartsWith("phragmen", StringComparison.Ordinal)))
            {
                data.Add(file, rule, source);
            }

            if (GoldenFile.Cases.Count == 0)
            {
                data.Add(GoldenFile.Absent, "", "");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Winners_and_their_order_are_those_expected(string file, string rule, string source)
    {
        var tool = string.Equals(source, "peer_equalshares_tool", StringComparison.Ordinal);
        var election = SharedData.Election(file, tool ? DuplicateChoices.Merge : DuplicateChoices.KeepLast);
        var expected = GoldenFile.Cases[(file, rule, source)];

        var result = Counter.Count(election, tool ? ToolRule(rule) : PabutoolsRule(rule), cancellationToken: TestContext.Current.CancellationToken);

        if (tool && CountsRepeatedChoicesTwice.Contains((file, rule)))
        {
            Assert.Equal([.. expected.Order(StringComparer.Ordinal)], (string[])[.. result.WinnerIds.Order(StringComparer.Ordinal)]);
            return;
        }

        Assert.Equal(expected, result.WinnerIds);
    }

    private static CountRule PabutoolsRule(string name) => name switch
    {
        "greedy_cost" => new GreedyRule { Tie = TieOrder.ById },
        "greedy_cardinality" => new GreedyRule { PerCost = true, Tie = TieOrder.ById },
        "greedy_points" => new GreedyRule { Measure = GreedyMeasure.Points, PerCost = true, Tie = TieOrder.ById },
        "greedy_borda" => new GreedyRule { Measure = GreedyMeasure.Borda, BordaLast = 0, PerCost = true, Tie = TieOrder.ById },
        _ => EqualShares(name.Split('_')),
    };

    private static EqualSharesRule EqualShares(string[] parts)
    {
        var utility = Enum.Parse<Utility>(parts[1], ignoreCase: true);
        return new EqualSharesRule
        {
            Utility = utility,
            BordaLast = 0,
            Tie = TieOrder.ById,
            Add1 = parts.Contains("overspendstop") ? Add1.Overspend : parts.Contains("add1") ? Add1.ExhaustiveSupported : Add1.Off,
            Complete = !parts.Contains("greedy") ? Completion.None : utility == Utility.Cost ? Completion.ByVotes : Completion.ByDensity,
        };
    }

    private static EqualSharesRule ToolRule(string name) => new()
    {
        Start = name.Contains("integral", StringComparison.Ordinal) ? StartShare.Floor : StartShare.Exact,
        Add1 = !name.StartsWith("add1", StringComparison.Ordinal) ? Add1.Off
            : name.Contains("exhaustive", StringComparison.Ordinal) ? Add1.ExhaustiveSupported
            : Add1.Overspend,
        Complete = name is "utilitarian" || name.StartsWith("add1u", StringComparison.Ordinal) ? Completion.ByVotes : Completion.None,
        CompletionTie = new TieOrder(TieKey.NumericId),
        Compare = name.Contains("comparison", StringComparison.Ordinal) ? Comparison.Approvals : Comparison.None,
    };
}
