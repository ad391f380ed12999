using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Bars that lie, each with its name and value above it: for things that people want to find by name.</summary>
[HtmlTargetElement("fm-bar-chart")]
public sealed class BarChartTagHelper : ChartTagHelper
{
    private const int RowHeight = 58;
    private const int ShortName = 25;
    private const int LongName = 44;

    // Widths are percentages and text sizes are pixels, so the text stays readable however narrow the screen is.
    private protected override Element Draw(Element svg)
    {
        svg.Attribute("width", "100%").Attribute("height", Svg.Number(Math.Max(1, Bars.Count) * RowHeight));
        foreach (var (bar, index) in Bars.Select((bar, index) => (bar, index)))
            Row(svg, bar, index * RowHeight);
        return svg;
    }

    private void Row(Element svg, ChartBar bar, double top)
    {
        svg.Add(Name(bar.Label, top))
            .Add(Svg.Shape("text", ("class", "fm-chart__value"), ("x", "100%"), ("y", Svg.Number(top + 16)), ("text-anchor", "end")).Text(bar.Text))
            .Add(Svg.Shape("rect", ("class", "fm-chart__track"), ("x", "0"), ("y", Svg.Number(top + 24)), ("width", "100%"), ("height", "18"), ("rx", "5")))
            .Add(Svg.Shape("rect", ("class", bar.Lost ? "fm-chart__bar fm-chart__bar--lost" : "fm-chart__bar"), ("x", "0"), ("y", Svg.Number(top + 24)), ("width", Svg.Percent(100 * bar.Value / Scale)), ("height", "18"), ("rx", "5")));
        if (Need is not { } need)
            return;
        var x = Svg.Percent(100 * need / Scale);
        svg.Add(Svg.Shape("line", ("class", "fm-chart__need"), ("x1", x), ("x2", x), ("y1", Svg.Number(top + 21)), ("y2", Svg.Number(top + 45))));
    }

    // A name that fits beside its value on a wide screen may not on a narrow one; the styles show the one that does.
    private static IEnumerable<Element> Name(string label, double top) => label.Length <= ShortName
        ? [NameText(label, top, ShortName)]
        : [NameText(label, top, ShortName).Class("fm-chart__short"), NameText(label, top, LongName).Class("fm-chart__long")];

    private static Element NameText(string label, double top, int length) =>
        Svg.Shape("text", ("x", "0"), ("y", Svg.Number(top + 16))).Text(Short(label, length));

    private static string Short(string label, int length) => label.Length <= length ? label : string.Concat(label.AsSpan(0, length - 1).TrimEnd(), "…");
}
