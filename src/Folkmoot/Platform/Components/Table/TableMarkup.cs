using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class TableMarkup
{
    public static Element Render(TableOptions options) =>
        new Element("table").Class("govuk-table", options.Classes).Attributes(options.Attributes)
            .Add(string.IsNullOrEmpty(options.Caption) ? null : new Element("caption").Class("govuk-table__caption", options.CaptionClasses).Text(options.Caption))
            .Add(options.Head is null ? null : new Element("thead").Class("govuk-table__head").Add(new Element("tr").Class("govuk-table__row").Add(options.Head.Select(HeadCell))))
            .Add(new Element("tbody").Class("govuk-table__body").Add(options.Rows.Select(row => new Element("tr").Class("govuk-table__row")
                .Add(row.Select((cell, column) => options.FirstCellIsHeader && column == 0 ? RowHeader(cell) : Cell(cell))))));

    private static Element HeadCell(TableCell cell) =>
        Fill(new Element("th").Attribute("scope", "col").Class("govuk-table__header", Formatted("govuk-table__header", cell), cell.Classes), cell);

    private static Element RowHeader(TableCell cell) =>
        Fill(new Element("th").Attribute("scope", "row").Class("govuk-table__header", cell.Classes), cell);

    private static Element Cell(TableCell cell) =>
        Fill(new Element("td").Class("govuk-table__cell", Formatted("govuk-table__cell", cell), cell.Classes), cell);

    private static string? Formatted(string name, TableCell cell) => string.IsNullOrEmpty(cell.Format) ? null : $"{name}--{cell.Format}";

    private static Element Fill(Element element, TableCell cell) =>
        element.Attribute("colspan", cell.Colspan).Attribute("rowspan", cell.Rowspan).Attributes(cell.Attributes).Content(cell);
}
