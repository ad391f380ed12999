using System.Globalization;
using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>How the result serves the voters, in sentences.</summary>
internal sealed class FairnessWords(CountReport report)
{
    private const int Named = 5;

    /// <summary>What the columns of a comparison mean.</summary>
    public static string Legend =>
        "Served: voters who get something they chose. Each: funded projects on a ballot, on average. Unequal: how unequally money was spent on the voters' choices, " +
        "from 0 (all alike) to 1. Left behind: projects that some of their voters could have paid for with their part of the money, which went elsewhere.";

    public static string Inequality(Fairness fairness) => fairness.SpendingInequality.ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>Whether groups of voters are left behind.</summary>
    public string Groups()
    {
        if (report.Result.Fairness.EjrPlus is not { Holds: false } verdict)
            return "No group of voters is left behind";
        var more = verdict.Violations.Count - Named;
        return $"Left behind: voters for {string.Join(", ", verdict.Violations.Take(Named).Select(group => Plain.Text(group.Project)))}{(more > 0 ? $" and {more} more" : "")}, who could have paid with their part of the money";
    }

    /// <summary>The figures that a page shows, each with a name.</summary>
    public IEnumerable<(string Name, string Value)> Figures()
    {
        var fairness = report.Result.Fairness;
        yield return ("Voters with a funded choice", Plain.Percent(fairness.ShareWithFundedChoice));
        yield return ("Funded projects on a ballot", $"{fairness.AverageChoices.ToString(2)} on average, {fairness.MedianChoices.ToString(fairness.MedianChoices.Denominator.IsOne ? 0 : 1)} in the middle");
        yield return ("Money spent on a voter's choices", $"{Money(fairness.AverageMoney)} on average, {Money(fairness.MedianMoney)} in the middle");
        yield return ("Inequality of spending, 0 to 1", Inequality(fairness));
        yield return ("Groups left behind", fairness.EjrPlus is { Holds: false } verdict ? Plain.Count(verdict.Violations.Count) : "none");
    }

    /// <summary>What a losing project's supporters could have done with their part of the money.</summary>
    public string? LeftBehind(string project)
    {
        var verdict = report.Result.Fairness.EjrPlus;
        if (verdict?.Violations.FirstOrDefault(group => string.Equals(group.Project, project, StringComparison.Ordinal)) is not { } left)
            return null;
        var most = verdict.Utility switch
        {
            Utility.Cost => $"more than {Money(left.MostGot)} spent on what they chose",
            Utility.Cardinality => $"more than {Plain.Some(left.MostGot, "funded project")}",
            _ => $"more than {Plain.Some(left.MostGot, "point")} of what they chose funded",
        };
        return $"A group is left behind: {Plain.Some(left.Voters, "voter")} who chose it have {Money(left.Money)} of the budget as their part, and none of them got {most}.";
    }

    private string Money(Fraction amount) => $"{Plain.Money(report.Election, amount)} {Plain.Text(report.Currency)}".TrimEnd();
}
