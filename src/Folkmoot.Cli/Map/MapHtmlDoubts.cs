using System.Globalization;
using Folkmoot.Cli.Output;
using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary>How sure the map is, what it would take to fake it, and who is missing.</summary>
internal static class MapHtmlDoubts
{
    public static void Write(HtmlText html, MapReport report)
    {
        WriteSure(html, report);
        WriteMargins(html, report.Map);
        WriteMissing(html, report.Map);
    }

    private static void WriteSure(HtmlText html, MapReport report)
    {
        var map = report.Map;
        html.Raw("<section><h2>How sure we are</h2>");
        if (map.NullTest is { } chance)
        {
            html.Element("p", null, $"Chance: the two axes explain {MapHtml.Percent(chance.Explained)} of how answers differ. With the answers dealt anew among those who saw each statement it was {MapHtml.Percent(chance.NullExplained)} on average and {MapHtml.Percent(chance.NullExplainedMost)} at most, in {chance.Draws} draws.");
            html.Element("p", null, $"Distinctness: the groups score {Two(chance.Silhouette)} (1 is best). Answers dealt anew scored {Two(chance.NullSilhouette)} on average and {Two(chance.NullSilhouetteMost)} at most.");
        }

        if (map.Stability is { } stability)
            html.Element("p", null, $"Stability: with four fifths of the people, drawn {stability.Draws} times, the groups agree to {Two(stability.Index)} on average (1 is the same groups, 0 is chance); at least {Two(map.Settings.StabilityNeeded)} is needed to draw groups.");
        if (map.NullTest is null && map.Stability is null)
            html.Element("p", null, "There was nothing to compare with chance or with other people from the same crowd.");
        html.Element("p", null, "People chose to take part. None of this says what those think who did not.");
        foreach (var warning in report.Export.Warnings)
            html.Element("p", null, warning);
        html.Raw("</section>");
    }

    private static void WriteMargins(HtmlText html, OpinionMap map)
    {
        html.Raw("<section><h2>What it would take to fake this</h2>");
        if (map.Margins is not { } margins || margins.Findings.Count == 0)
        {
            html.Element("p", null, map.Margins is null ? "Attacks were not tried." : "There is no finding that anybody could overturn.");
            html.Raw("</section>");
            return;
        }

        html.Element("p", "soft", $"The smallest co-ordinated bloc of accounts that overturned each finding, of {MapHtml.People(margins.People)} who took part. The attacks are simple ones; a cleverer one may need fewer.");
        HtmlTable.Begin(html, "Accounts that overturned each finding", "Finding", "Accounts>", "How");
        foreach (var margin in margins.Findings.Where(margin => MapHtml.Tells(map, margin)))
            HtmlTable.Row(html, [Name(map, margin), margin.Accounts is { } accounts ? Plain.Count(accounts) : $"more than {Plain.Count(margins.LargestTried)}", How(map, margin)], 1);
        HtmlTable.End(html);
        html.Raw("</section>");
    }

    private static void WriteMissing(HtmlText html, OpinionMap map)
    {
        var few = map.Placed.Count(placed => !placed);
        html.Raw("<section><h2>Who is missing</h2>");
        html.Element("p", null, few == 0
            ? "Everybody who took part answered enough to be placed."
            : $"{MapHtml.People(few)} answered fewer than {map.Settings.VotesNeeded} statements and stand in no group; their answers count in every total.");
        html.Element("p", null, "These votes do not say who did not take part. Compare those who did with the people of the place before you rely on shares.");
        html.Raw("</section>");
    }

    private static string Name(OpinionMap map, ManipulationMargin margin) => margin.Finding switch
    {
        FindingKind.Groups => "The groups",
        FindingKind.Agreed => $"Agreed: {MapHtml.Text(map, margin.Statement)}",
        FindingKind.Rejected => $"Rejected: {MapHtml.Text(map, margin.Statement)}",
        FindingKind.Representative => $"Of group {map.Groups[margin.Group].Name}: {MapHtml.Text(map, margin.Statement)}",
        _ => $"Divides: {MapHtml.Text(map, margin.Statement)}",
    };

    private static string How(OpinionMap map, ManipulationMargin margin) => margin.Attack switch
    {
        AttackKind.Veto => "against the sixty most shared statements",
        AttackKind.Inversion => "turns the order of statements round",
        AttackKind.Mimicry => "poses as the smallest group, against the most shared",
        AttackKind.Infiltration when map.Parties.Count == 1 => "answers against it",
        AttackKind.Infiltration => "joins one group and answers against it",
        _ => "no attack tried",
    };

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
