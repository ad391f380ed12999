using Folkmoot.Cli.Count;

namespace Folkmoot.Cli.Output;

/// <summary>Several counts as one page that stands on its own.</summary>
internal static class PlaceHtml
{
    public static void Write(TextWriter output, PlaceReport place)
    {
        var html = new HtmlText(output);
        HtmlReport.Begin(html, Plain.Text(place.Title));
        html.Element("p", "kicker", Plain.Text(place.Title));
        html.Element("h1", null, $"{Plain.Count(place.Winners)} of {Plain.Some(place.Projects, "project")} will be funded");
        html.Element("p", "lede", $"{Units(place, report => report.Result.Spent)} of {Units(place, report => report.Election.Budget)} goes to projects, in {Plain.Some(place.Parts.Count, "count")}.");
        html.Raw("<section><h2>All counts</h2>");
        HtmlTable.Begin(html, "Districts and the whole place, each counted by itself", "Count", "Ballots>", "Projects>", "Funded>", "Spent>", "Of>", "Served>");
        foreach (var (name, report) in place.Parts)
        {
            var (election, result) = (report.Election, report.Result);
            HtmlTable.Row(html, [Plain.Text(name), Plain.Count(election.TotalWeight), Plain.Count(election.ProjectCount), Plain.Count(result.Winners.Count), Plain.Money(election, result.Spent), Plain.Money(election, election.Budget), Plain.Percent(result.Fairness.ShareWithFundedChoice)], 1, 2, 3, 4, 5, 6);
        }

        HtmlTable.End(html);
        html.Raw("</section>");
        foreach (var (_, report) in place.Parts)
        {
            html.Raw("<article>");
            HtmlReport.WriteBody(new HtmlText(output) { Deeper = true }, report);
            html.Raw("</article>");
        }

        HtmlReport.End(html);
    }

    private static string Units(PlaceReport place, Func<CountReport, long> money) => $"{Plain.Units(place.Sum(money))} {Plain.Text(place.Currency)}".TrimEnd();
}
