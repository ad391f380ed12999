using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>What several rules have in common, and groups left behind by one measure for all: money spent on what one chose.</summary>
internal sealed class RuleComparison
{
    private readonly CountReport _report;

    public RuleComparison(CountReport report)
    {
        _report = report;
        var times = Enumerable.Range(0, report.Election.ProjectCount).ToLookup(project => report.Compared.Count(rule => rule.Count.Value.Winners.Contains(project)));
        FundedByAll = [.. times[report.Compared.Count].OrderByDescending(report.Election.VotesFor)];
        FundedBySome = [.. times.Where(group => group.Key > 0 && group.Key < report.Compared.Count).SelectMany(group => group).OrderByDescending(report.Election.VotesFor).ThenBy(project => project)];
        LeftBehind = [.. report.Compared.Select(rule => rule.Count.Value.CheckEjrPlus(Utility.Cost).Violations.Count)];
    }

    /// <summary>Projects, those with most votes first.</summary>
    public IReadOnlyList<int> FundedByAll { get; }

    /// <summary>Projects, those with most votes first.</summary>
    public IReadOnlyList<int> FundedBySome { get; }

    /// <summary>Per rule the losing projects with a group of supporters who could have paid for them with their part of the money.</summary>
    public IReadOnlyList<int> LeftBehind { get; }

    /// <summary>One row of figures for a rule.</summary>
    public string[] Figures(int rule)
    {
        var result = _report.Compared[rule].Count.Value;
        return
        [
            Plain.Count(result.Winners.Count),
            Plain.Money(_report.Election, result.Spent),
            Plain.Percent(result.Fairness.ShareWithFundedChoice),
            result.Fairness.AverageChoices.ToString(2),
            FairnessWords.Inequality(result.Fairness),
            Plain.Count(LeftBehind[rule]),
        ];
    }
}
