using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static partial class TableMarkup
{
    public static Element Render(TableOptions options)
    {
        var labels = options is { Stacked: true, Head: { } head } ? head.Select(Words).ToArray() : null;
        string? Role(string name) => labels is null ? null : name;
        return new Element("table").Class("govuk-table", labels is null ? null : "fm-table--stacked", options.Classes).Attribute("role", Role("table")).Attributes(options.Attributes)
            .Add(string.IsNullOrEmpty(options.Caption) ? null : new Element("caption").Class("govuk-table__caption", options.CaptionClasses).Text(options.Caption))
            .Add(options.Head is null ? null : new Element("thead").Class("govuk-table__head").Attribute("role", Role("rowgroup"))
                .Add(new Element("tr").Class("govuk-table__row").Attribute("role", Role("row")).Add(options.Head.Select(cell => HeadCell(cell, Role("columnheader"))))))
            .Add(new Element("tbody").Class("govuk-table__body").Attribute("role", Role("rowgroup"))
                .Add(options.Rows.Select(row => new Element("tr").Class("govuk-table__row").Attribute("role", Role("row"))
                    .Add(row.Select((cell, column) => options.FirstCellIsHeader && column == 0 ? RowHeader(cell, Role("rowheader")) : Cell(cell, Role("cell"), labels?.ElementAtOrDefault(column)))))));
    }

    private static Element HeadCell(TableCell cell, string? role) =>
        Fill(new Element("th").Attribute("scope", "col").Attribute("role", role).Class("govuk-table__header", Formatted("govuk-table__header", cell), cell.Classes), cell);

    private static Element RowHeader(TableCell cell, string? role) =>
        Fill(new Element("th").Attribute("scope", "row").Attribute("role", role).Class("govuk-table__header", cell.Classes), cell);

    private static Element Cell(TableCell cell, string? role, string? label) =>
        Fill(new Element("td").Attribute("role", role).Attribute("data-label", label).Class("govuk-table__cell", Formatted("govuk-table__cell", cell), cell.Classes), cell);

    private static string? Formatted(string name, TableCell cell) => string.IsNullOrEmpty(cell.Format) ? null : $"{name}--{cell.Format}";

    private static Element Fill(Element element, TableCell cell) =>
        element.Attribute("colspan", cell.Colspan).Attribute("rowspan", cell.Rowspan).Attributes(cell.Attributes).Content(cell);

    /// <summary>What a cell says, without its markup.</summary>
    private static string Words(TableCell cell)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        cell.ToHtml()?.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(Tag().Replace(writer.ToString(), "")).Trim();
    }

    [GeneratedRegex("<(?>[^>]*)>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
