using System.Globalization;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Output;

/// <summary>A lottery as a page that stands on its own: no script, nothing fetched, light and dark.</summary>
internal static class DrawHtml
{
    private const int Width = 1000;
    private const int Height = 260;

    public static void Write(TextWriter output, DrawRecord record)
    {
        var html = new HtmlText(output);
        var title = record.Result is { } drawn ? $"{(record.Draws == 1 ? "Panel" : "Draw")} {drawn.Panel + 1} was drawn" : "A lottery that is ready to be drawn";
        html.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
        html.Text(title);
        html.Raw($"</title><style>{HtmlStyle.Css}</style></head><body><main>");
        html.Element("p", "kicker", $"{DrawWords.People(record.People.Count)}, {DrawWords.Seats(record)}, {DrawWords.Panels(record)}");
        html.Element("h1", null, title);
        html.Element("p", "lede", $"{DrawWords.Title(record.Objective)}. The lowest chance is {DrawWords.Chance(record.Lowest)}.");
        Result(html, record);
        Chances(html, record);
        Sides(html, record);
        Excluded(html, record);
        Check(html, record);
        html.Raw("</main><footer><p>Drawn with Folkmoot. Whoever draws from the same pool by the same rules and the same public random value gets the same panel.</p></footer></body></html>\n");
    }

    private static void Result(HtmlText html, DrawRecord record)
    {
        html.Raw("<section class=\"card\">");
        if (record.Result is { } result)
        {
            html.Element("h2", null, record.Draws == 1 ? "The panel" : "The panels");
            html.Element("p", null, $"The public random value {Plain.Text(result.Beacon)} chose {DrawWords.Number(record, result.Panel)} of {Plain.Count(record.Panels.Count)}.");
            foreach (var drawn in DrawWords.Drawn(record))
                html.Element("p", null, drawn);
            html.Element("p", "soft", Plain.Text(BeaconProof.Of(record).Words));
            if (result.Alternates is { } alternates)
            {
                html.Element("p", null, DrawWords.StandingBy(record, alternates));
                html.Element("p", "soft", DrawWords.Missed(record, alternates));
            }
        }
        else
        {
            html.Element("h2", null, "Before the draw");
            html.Element("p", null, record.BeaconName.Length > 0
                ? $"{Plain.Text(record.BeaconName)} will choose one of {DrawWords.Panels(record)}, each equally likely."
                : $"A public random value will choose one of {DrawWords.Panels(record)}, each equally likely.");
        }

        html.Raw("</section>");
    }

    /// <summary>Everybody's chance as a rising line of steps, the lowest first.</summary>
    private static void Chances(HtmlText html, DrawRecord record)
    {
        var levels = record.People.GroupBy(person => person.Chance).OrderBy(group => group.Key).Select(group => (Chance: group.Key, People: group.Count())).ToArray();
        html.Raw("<section><h2>Everybody’s chance</h2>");
        html.Element("p", "soft", "From the lowest on the left to the highest on the right; the height is the chance, the line is one in ten.");
        var highest = Math.Max(0.1, levels[^1].Chance.ToDouble());
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\"><title>"));
        html.Text($"Chances from {DrawWords.Percent(levels[0].Chance)} to {DrawWords.Percent(levels[^1].Chance)} in 100");
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"</title><rect class=\"ground\" width=\"{Width}\" height=\"{Height}\" rx=\"6\"/>"));
        var before = 0.0;
        foreach (var (chance, people) in levels)
        {
            var (width, height) = (Width * (double)people / record.People.Count, Height * chance.ToDouble() / highest);
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"won\" x=\"{before:F2}\" y=\"{Height - height:F2}\" width=\"{width:F2}\" height=\"{height:F2}\"/>"));
            before += width;
        }

        var tenth = Height - (Height * 0.1 / highest);
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"needed\" d=\"M0 {tenth:F2}H{Width}\"/></svg>"));
        html.Raw("<details><summary>All chances</summary>");
        HtmlTable.Begin(html, "How many people have which chance", "Chance>", "In 100>", "People>");
        foreach (var (chance, people) in levels)
            HtmlTable.Row(html, [DrawWords.Chance(chance), DrawWords.Percent(chance), Plain.Count(people)], 0, 1, 2);
        HtmlTable.End(html);
        html.Raw("</details></section>");
    }

    /// <summary>What the panel should look like, who answered, and who was drawn, side by side in shares of 100.</summary>
    private static void Sides(HtmlText html, DrawRecord record)
    {
        var pool = DrawWords.Counts(record, Enumerable.Range(0, record.People.Count));
        var panel = record.Result is { } result ? DrawWords.Counts(record, record.Panels[result.Panel]) : null;
        html.Raw("<section><h2>Population, pool and panel</h2>");
        html.Element("p", "soft", "The quotas stand for the population. Pool and panel are who answered and who was drawn.");
        string[] headings = ["Feature", "Value", "Population (quota)>", "Pool>", "Pool in 100>", .. panel is null ? (string[])[] : ["Panel>", "Panel in 100>"]];
        HtmlTable.Begin(html, record.Draws == 1 ? $"A panel of {record.Seats}" : $"{record.Draws} panels of {record.Seats}, each within the quotas", headings);
        for (var row = 0; row < pool.Length; row++)
        {
            var (feature, quota) = DrawWords.Row(record, row);
            string[] cells = [Plain.Text(feature), Plain.Text(quota.Value), DrawWords.Range(quota), Plain.Count(pool[row]), Share(pool[row], record.People.Count)];
            HtmlTable.Row(html, panel is null ? cells : [.. cells, Plain.Count(panel[row]), Share(panel[row], record.Seats * record.Draws)], 2, 3, 4, 5, 6);
        }

        HtmlTable.End(html);
        html.Raw("</section>");
    }

    private static void Excluded(HtmlText html, DrawRecord record)
    {
        if (record.Excluded.Count == 0)
            return;
        html.Raw("<section><h2>Who cannot be drawn</h2>");
        foreach (var group in record.Excluded.GroupBy(excluded => excluded.Reason, StringComparer.Ordinal))
        {
            html.Element("p", null, Plain.Text(group.Key));
            html.Element("p", "soft", string.Join(", ", group.Select(excluded => Plain.Text(record.People[excluded.Person].Id))));
        }

        html.Raw("</section>");
    }

    private static void Check(HtmlText html, DrawRecord record)
    {
        html.Raw("<section><h2>Check it yourself</h2>");
        html.Element("p", null, $"{DrawWords.Proof(record)} {DrawWords.Exactness(record)} The command folkmoot verify checks the record of this draw in whole numbers.");
        html.Raw("<dl>");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
            [("Commitment", record.Commitment.Hash), ("Pool", record.Commitment.Pool), ("Quotas", record.Commitment.Quotas), ("Panels", record.Commitment.Panels), ("Certificate", record.Commitment.Certificate)])
        {
            html.Element("dt", null, name);
            html.Element("dd", null, value);
        }

        html.Raw("</dl></section>");
    }

    private static string Share(int part, int whole) => (100.0 * part / whole).ToString("F1", CultureInfo.InvariantCulture);
}
