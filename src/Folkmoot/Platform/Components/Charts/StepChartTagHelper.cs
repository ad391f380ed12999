using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Steps that stand side by side, each as wide as how many have it and as high as what they have: for how something is shared out among many.</summary>
[HtmlTargetElement("fm-step-chart")]
public sealed class StepChartTagHelper : ChartTagHelper
{
    private const double Height = 230;
    private const double Top = 10;
    private const double Base = 200;

    /// <summary>What the lowest step is.</summary>
    public string? FirstText { get; set; }

    /// <summary>What the highest step is.</summary>
    public string? LastText { get; set; }

    private protected override Element Draw(Element svg)
    {
        svg.Attribute("width", "100%").Attribute("height", Svg.Number(Height));
        var (all, left) = (Math.Max(1, Bars.Sum(b => b.Width)), 0.0);
        foreach (var bar in Bars)
        {
            var (width, height) = (100.0 * bar.Width / all, Math.Max(2, (Base - Top) * bar.Value / Scale));
            svg.Add(Svg.Shape("rect", ("class", bar.Lost ? "fm-chart__bar fm-chart__bar--lost" : "fm-chart__bar"),
                ("x", Svg.Percent(left)), ("width", Svg.Percent(width)), ("y", Svg.Number(Base - height)), ("height", Svg.Number(height))));
            left += width;
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
