using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Bars that stand side by side without names: for the shape of a result at a glance.</summary>
[HtmlTargetElement("fm-column-chart")]
public sealed class ColumnChartTagHelper : ChartTagHelper
{
    private const double Height = 230;
    private const double Top = 10;
    private const double Base = 200;

    public string? FirstText { get; set; }

    public string? LastText { get; set; }

    private protected override Element Draw(Element svg)
    {
        svg.Attribute("width", "100%").Attribute("height", Svg.Number(Height));
        var slot = 100.0 / Math.Max(1, Bars.Count);
        foreach (var (bar, index) in Bars.Select((bar, index) => (bar, index)))
        {
            var height = Math.Max(2, (Base - Top) * bar.Value / Scale);
            svg.Add(Svg.Shape("rect", ("class", bar.Lost ? "fm-chart__bar fm-chart__bar--lost" : "fm-chart__bar"),
                ("x", Svg.Percent((index + 0.13) * slot)), ("width", Svg.Percent(slot * 0.74)), ("y", Svg.Number(Base - height)), ("height", Svg.Number(height)), ("rx", Bars.Count > 40 ? "1" : "4")));
        }

        if (Need is { } need)
        {
            var y = Svg.Number(Base - ((Base - Top) * need / Scale));
            svg.Add(Svg.Shape("line", ("class", "fm-chart__need"), ("x1", "0"), ("x2", "100%"), ("y1", y), ("y2", y)));
        }

        return svg
            .Add(Svg.Shape("line", ("class", "fm-chart__base"), ("x1", "0"), ("x2", "100%"), ("y1", Svg.Number(Base)), ("y2", Svg.Number(Base))))
            .Add(FirstText is null ? null : Svg.Shape("text", ("x", "0"), ("y", Svg.Number(Base + 22))).Text(FirstText))
            .Add(LastText is null ? null : Svg.Shape("text", ("x", "100%"), ("y", Svg.Number(Base + 22)), ("text-anchor", "end")).Text(LastText));
    }
}
