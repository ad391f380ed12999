using Folkmoot.Cli.Count;

namespace Folkmoot.Cli.Output;

/// <summary>The same ballots by several rules: a picture, the figures, and the projects by which they differ.</summary>
internal static class HtmlComparison
{
    public static void Write(HtmlText html, CountReport report)
    {
        if (report.Compared.Count == 0)
            return;
        var comparison = new RuleComparison(report);
        html.Raw("<section><h2>The same ballots by other rules</h2>");
        html.Element("p", "soft", "The bar shows how many voters get at least one thing they chose.");
        html.Raw("<ol class=\"bars\">");
        foreach (var (name, count) in report.Compared)
        {
            var fairness = count.Value.Fairness;
            HtmlChart.Row(html, name, $"{Plain.Percent(fairness.ShareWithFundedChoice)} of the voters · {Plain.Some(count.Value.Winners.Count, "project")}", fairness.ShareWithFundedChoice, "won", target: false);
        }

        html.Raw("</ol>");
        WriteFigures(html, report, comparison);
        WriteDifferences(html, report, comparison);
        html.Raw("</section>");
    }

    private static void WriteFigures(HtmlText html, CountReport report, RuleComparison comparison)
    {
        HtmlTable.Begin(html, "Results by rule", "Rule", "Funded>", "Spent>", "Served>", "Each>", "Unequal>", "Left behind>");
        for (var i = 0; i < report.Compared.Count; i++)
            HtmlTable.Row(html, [report.Compared[i].Name, .. comparison.Figures(i)], 1, 2, 3, 4, 5, 6);
        HtmlTable.End(html);
        html.Element("p", "soft", FairnessWords.Legend);
    }

    private static void WriteDifferences(HtmlText html, CountReport report, RuleComparison comparison)
    {
        if (comparison.FundedBySome.Count == 0)
        {
            html.Element("p", null, "All of them fund the same projects.");
            return;
        }

        var election = report.Election;
        html.Element("p", null, $"{Plain.Some(comparison.FundedByAll.Count, "project")} {(comparison.FundedByAll.Count == 1 ? "is" : "are")} funded by all of them. By these they differ:");
        HtmlTable.Begin(html, "Projects that some of the rules fund", ["Project", "Cost>", "Votes>", .. report.Compared.Select(rule => rule.Name)]);
        foreach (var project in comparison.FundedBySome)
        {
            HtmlTable.Row(
                html,
                [Plain.Text(report.File.Projects[project].Name), Plain.Money(election, election.Costs[project]), Plain.Count(election.VotesFor(project)), .. report.Compared.Select(rule => rule.Count.Value.Winners.Contains(project) ? "funded" : "–")],
                1, 2);
        }

        HtmlTable.End(html);
    }
}
