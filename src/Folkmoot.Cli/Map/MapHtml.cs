using System.Globalization;
using Folkmoot.Cli.Output;
using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary>The map as a page that stands on its own: the picture first, then what unites, what divides, what is not known, how sure that is and what it would take to fake it.</summary>
internal static class MapHtml
{
    private const int Shown = 5;

    public static void Write(TextWriter output, MapReport report)
    {
        var html = new HtmlText(output);
        var map = report.Map;
        html.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Opinion map</title><style>");
        html.Raw(HtmlStyle.Css + MapStyle.Css);
        html.Raw("</style></head><body><main>");
        html.Element("p", "kicker", "Opinion map");
        html.Element("h1", null, Headline(map));
        html.Element("p", "lede", $"{People(map.Votes.People.Count)} gave {Plain.Some(map.Votes.VoteCount, "answer")} to {Plain.Some(map.Votes.Statements.Count, "statement")}.");
        WritePicture(html, map);
        WriteUnites(html, map);
        WriteGroups(html, map);
        WriteDivides(html, map);
        WriteUnknown(html, map);
        MapHtmlDoubts.Write(html, report);
        WriteSlates(html, map);
        WriteStatements(html, map);
        html.Raw("</main><footer><p>Made with Folkmoot. Whoever maps the same votes with the same settings gets the same page, whatever the order of the votes.</p></footer></body></html>\n");
    }

    public static string People(long count) => count == 1 ? "1 person" : $"{Plain.Count(count)} people";

    public static string Text(OpinionMap map, int statement) =>
        Plain.Text(map.Votes.Statements[statement].Text is { Length: > 0 } text ? text : $"Statement {map.Votes.Statements[statement].Id}");

    /// <summary>Whether the page tells the finding that a margin belongs to: of what sets a group apart it tells the first few.</summary>
    public static bool Tells(OpinionMap map, ManipulationMargin margin) =>
        margin.Finding != FindingKind.Representative || map.Groups[margin.Group].Representative.Take(Shown).Any(found => found.Statement == margin.Statement);

    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    private static string Headline(OpinionMap map) => map.Shape switch
    {
        MapShape.Groups => $"{Plain.Some(map.Groups.Count(group => group.HasVeto), "group")} with views of their own",
        MapShape.Gradient => "Views shade into one another",
        _ => "No groups to be told apart",
    };

    private static void WritePicture(HtmlText html, OpinionMap map)
    {
        html.Raw("<section class=\"card\"><h2>The picture</h2>");
        if (map.Votes.People.Count == 0)
        {
            html.Element("p", null, "Nobody has answered yet.");
        }
        else
        {
            new MapPicture(html, map).Write();
            html.Element("p", "soft", "People who gave like answers stand near one another. Larger dots are more people. Left, right, up and down mean nothing of themselves.");
        }

        if (map.Reason is { } reason)
            html.Element("p", null, reason);
        html.Raw("</section>");
    }

    private static void WriteUnites(HtmlText html, OpinionMap map)
    {
        html.Raw("<section><h2>What unites</h2>");
        var between = map.Shape == MapShape.Groups ? "every group that has a say" : map.Parties.Count > 1 ? "both ends" : "everybody";
        if (map.AgreedByAll.Count + map.RejectedByAll.Count == 0)
            html.Element("p", null, $"There is no statement of which we are sure that most of {between} share a view.");
        foreach (var (title, found) in new[] { ("Agreed", map.AgreedByAll), ("Rejected", map.RejectedByAll) })
        {
            if (found.Count == 0)
                continue;
            html.Element("h3", null, $"{title} across {between}");
            html.Raw("<ol class=\"bars\">");
            foreach (var agreement in found)
                HtmlChart.Row(html, Text(map, agreement.Statement), $"at least {Percent(agreement.Lower)} in each, on average", Share(agreement.Lower), "won", target: false);
            html.Raw("</ol>");
        }

        html.Raw("</section>");
    }

    private static void WriteGroups(HtmlText html, OpinionMap map)
    {
        foreach (var group in map.Groups)
        {
            html.Raw("<section class=\"card\">");
            html.Element("h2", null, $"Group {group.Name}: {People(group.People.Count)}");
            if (!group.HasVeto)
                html.Element("p", null, "Fewer than the declared floor. Its statements are shown, and a consensus does not need it.");
            html.Element("p", "soft", group.Representative.Count == 0 ? "No statement sets it apart for sure." : "What most of it say and others say less, in answers that did not make the group.");
            html.Raw("<ul>");
            foreach (var found in group.Representative.Take(Shown))
            {
                html.Raw("<li>");
                html.Element("strong", null, found.Answer == Answer.Agree ? "Agrees: " : "Disagrees: ");
                html.Text($"{Text(map, found.Statement)} ({Percent(found.InsideShare)}, others {Percent(found.OutsideShare)})");
                html.Raw("</li>");
            }

            html.Raw("</ul></section>");
        }
    }

    private static void WriteDivides(HtmlText html, OpinionMap map)
    {
        html.Raw("<section><h2>What divides</h2>");
        if (map.Divisive.Count == 0)
            html.Element("p", null, "No statement divides people for sure.");
        html.Raw("<ol class=\"bars\">");
        foreach (var division in map.Divisive)
        {
            var detail = map.Parties.Count > 1 ? $"{Percent(division.Gap)} apart" : $"{Percent(division.Gap)} on the smaller side";
            HtmlChart.Row(html, Text(map, division.Statement), detail, Share(division.Gap), "lost", target: false);
        }

        html.Raw("</ol></section>");
    }

    private static void WriteUnknown(HtmlText html, OpinionMap map)
    {
        html.Raw("<section><h2>What we do not know</h2>");
        if (map.Uncertain.Count == 0)
            html.Element("p", null, "Every statement was answered often enough to say something about it.");
        foreach (var (reason, title) in new[] { (DoubtReason.ManyPass, "Many take no side"), (DoubtReason.FewAnswers, "Too few have answered") })
        {
            var found = map.Uncertain.Where(doubt => doubt.Reason == reason).ToArray();
            if (found.Length == 0)
                continue;
            html.Element("h3", null, title);
            html.Raw("<ul>");
            foreach (var doubt in found)
                html.Element("li", null, $"{Text(map, doubt.Statement)} ({(reason == DoubtReason.ManyPass ? "take no side" : "agree")}: between {Percent(doubt.Lower)} and {Percent(doubt.Upper)})");
            html.Raw("</ul>");
        }

        html.Raw("</section>");
    }

    private static void WriteSlates(HtmlText html, OpinionMap map)
    {
        html.Raw("<section><h2>Statements that speak for as many as can be</h2>");
        foreach (var slate in map.Slates.Where(slate => slate.Statements.Count > 0))
        {
            html.Element("h3", null, $"{Plain.Some(slate.Statements.Count, "statement")}");
            html.Raw("<ol>");
            foreach (var statement in slate.Statements)
                html.Element("li", null, Text(map, statement));
            html.Raw("</ol>");
            var proof = slate.Certificate;
            html.Element("p", "soft", $"{Plain.Count(proof.Served)} of {People(proof.People)} agree with at least one. The largest number who share another statement and agree with none of these is {Plain.Count(proof.LargestUnserved)}; "
                + (proof.JustifiedRepresentation ? "a share of the slate would have been theirs only from " : "which is too many: a share of the slate would have been theirs from ")
                + $"{Plain.Count((proof.People + slate.Size - 1) / slate.Size)} on.");
        }

        html.Raw("</section>");
    }

    private static void WriteStatements(HtmlText html, OpinionMap map)
    {
        html.Raw("<details><summary>All statements and how they were answered</summary>");
        HtmlTable.Begin(html, "Answers of everybody", "Statement", "Agree>", "Disagree>", "Pass>");
        for (var j = 0; j < map.Votes.Statements.Count; j++)
        {
            var tally = map.Votes.TallyOf(j);
            var name = map.Votes.Statements[j] switch
            {
                { Moderation: Moderation.Rejected } => $"{Text(map, j)} (taken out by the moderators)",
                { IsMeta: true } => $"{Text(map, j)} (about the person, not mapped)",
                _ => Text(map, j),
            };
            HtmlTable.Row(html, [name, Plain.Count(tally.Agree), Plain.Count(tally.Disagree), Plain.Count(tally.Pass)], 1, 2, 3);
        }

        HtmlTable.End(html);
        html.Raw("</details>");
    }

    private static Counting.Fraction Share(double share) => Counting.Fraction.Of((long)Math.Round(Math.Clamp(share, 0, 1) * 1000), 1000L);
}
