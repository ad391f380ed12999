using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

/// <summary>A chart whose bars stand on a base line without names of their own; only what the first and the last are is written below.</summary>
public abstract class UprightChartTagHelper : ChartTagHelper
{
    private const double Height = 230;
    private const double Top = 10;
    private const double Base = 200;

    /// <summary>What the first bar is.</summary>
    public string? FirstText { get; set; }

    /// <summary>What the last bar is.</summary>
    public string? LastText { get; set; }

    private protected override Element Draw(Element svg)
    {
        svg.Attribute("width", "100%").Attribute("height", Svg.Number(Height));
        DrawBars(svg);
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

    private protected abstract void DrawBars(Element svg);

    /// <summary>A bar as high as its value.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="left">Where it begins, in per cent of the width.</param>
    /// <param name="width">How wide it is, in per cent of the width.</param>
    /// <param name="more">Further attributes.</param>
    private protected Element Upright(ChartBar bar, double left, double width, params (string, string)[] more)
    {
        var height = Math.Max(2, (Base - Top) * bar.Value / Scale);
        return Svg.Shape("rect", [("class", bar.Lost ? "fm-chart__bar fm-chart__bar--lost" : "fm-chart__bar"),
            ("x", Svg.Percent(left)), ("width", Svg.Percent(width)), ("y", Svg.Number(Base - height)), ("height", Svg.Number(height)), .. more]);
    }
}
