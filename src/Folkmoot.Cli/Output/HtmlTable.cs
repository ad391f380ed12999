namespace Folkmoot.Cli.Output;

/// <summary>A table that scrolls on its own where it is wider than the page.</summary>
internal static class HtmlTable
{
    /// <summary>Begins a table. Headings that end with "&gt;" stand above numbers.</summary>
    public static void Begin(HtmlText html, string caption, params ReadOnlySpan<string> headings)
    {
        html.Raw("<div class=\"scroll\" tabindex=\"0\"><table>");
        html.Element("caption", null, caption);
        html.Raw("<thead><tr>");
        foreach (var heading in headings)
        {
            html.Raw(heading.EndsWith('>') ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">");
            html.Text(heading.TrimEnd('>'));
            html.Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
    }

    public static void Row(HtmlText html, IReadOnlyList<string> cells, params ReadOnlySpan<int> numbers)
    {
        html.Raw("<tr>");
        for (var i = 0; i < cells.Count; i++)
            html.Element("td", numbers.Contains(i) ? "num" : null, cells[i]);
        html.Raw("</tr>");
    }

    public static void End(HtmlText html) => html.Raw("</tbody></table></div>");
}
