using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>What every chart has around it: a name, a key, words, and the table behind it.</summary>
internal sealed record ChartFrame
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required string LabelHeading { get; init; }

    public required string ValueHeading { get; init; }

    public string? StateHeading { get; init; }

    public required IReadOnlyList<ChartBar> Bars { get; init; }

    public IReadOnlyList<(string Class, string Text)> Key { get; init; } = [];

    public IHtmlContent? Caption { get; init; }

    public Element Render(Element svg, string? classes) =>
        new Element("figure").Attribute("id", Id).Class("fm-chart", classes)
            .Add(svg.Class("fm-chart__svg").Attribute("role", "img").Attribute("aria-labelledby", Description is null ? $"{Id}-title" : $"{Id}-title {Id}-desc"))
            .Add(KeyList())
            .Add(Caption is null ? null : new Element("figcaption").Add(Caption))
            .Add(DetailsMarkup.Render(new DetailsOptions { Classes = "fm-chart__data", Summary = new() { Text = ComponentTexts.ChartTable }, Html = Table() }));

    public IEnumerable<IHtmlContent> Names()
    {
        yield return new Element("title").Attribute("id", $"{Id}-title").Text(Title);
        if (Description is not null)
            yield return new Element("desc").Attribute("id", $"{Id}-desc").Text(Description);
    }

    private Element? KeyList() => Key.Count == 0
        ? null
        : new Element("ul").Class("fm-chart__key").Attribute("role", "list").Add(Key.Select(k => new Element("li")
            .Add(Svg.Decoration("0 0 18 18").Attribute("width", "18").Attribute("height", "18").Add(k.Class == "fm-chart__need"
                ? Svg.Shape("path", ("class", k.Class), ("d", "M9 0v18"))
                : Svg.Shape("rect", ("class", k.Class), ("width", "18"), ("height", "18"), ("rx", "4"))))
            .Text(k.Text)));

    private Element Table()
    {
        List<TableCell> head = [new() { Text = LabelHeading }, new() { Text = ValueHeading, Format = "numeric" }];
        if (StateHeading is not null)
            head.Add(new() { Text = StateHeading });
        return new Element("div").Class("fm-table-scroll").Attribute("tabindex", "0").Attribute("role", "region").Attribute("aria-label", Title).Add(TableMarkup.Render(new TableOptions
        {
            Caption = Title,
            CaptionClasses = "govuk-visually-hidden",
            Head = head,
            FirstCellIsHeader = true,
            Rows = [.. Bars.Select(Row)],
        }));
    }

    private IReadOnlyList<TableCell> Row(ChartBar bar)
    {
        var label = bar.Href is null ? new TableCell { Text = bar.Label } : new TableCell { Html = new Element("a").Class("govuk-link").Attribute("href", bar.Href).Text(bar.Label) };
        var value = new TableCell { Text = bar.Text, Format = "numeric" };
        return StateHeading is null ? [label, value] : [label, value, new() { Text = bar.State }];
    }
}
