using Folkmoot.Platform.Components;
using Folkmoot.Platform.Components.Markup;
using Folkmoot.Savings.Model;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Savings;

/// <summary>How far an initiative has paid back by the end of each year, as two lines over the line at which it has; the table beside it says the same.</summary>
internal static class PaybackCurve
{
    private const int Width = 360;
    private const int Height = 220;
    private const int Left = 8;
    private const int Top = 12;
    private const int Foot = 28;

    /// <param name="points">The points, the first year first.</param>
    /// <param name="firstYear">The calendar year of the first.</param>
    /// <param name="title">What the picture shows.</param>
    /// <param name="even">What is written on the line at which it has paid back.</param>
    public static IHtmlContent Draw(IReadOnlyList<CurvePoint> points, int firstYear, string title, string even)
    {
        var most = points.Max(point => Math.Max(0, Math.Max(point.Fiscal, point.AllValue)));
        var least = points.Min(point => Math.Min(0, Math.Min(point.Fiscal, point.AllValue)));
        var scale = Math.Max(1.0, most - (double)least);
        double Y(long pence) => Top + ((Height - Top - Foot) * (most - (double)pence) / scale);
        double X(int years) => Left + ((Width - (2.0 * Left)) * years / points.Count);
        var svg = new Element("svg").Class("fm-chart__svg").Attribute("viewBox", $"0 0 {Width} {Height}").Attribute("role", "img").Attribute("aria-labelledby", "curve-title").Add(new Element("title").Attribute("id", "curve-title").Text(title));
        var zero = Svg.Number(Y(0));
        svg.Add(Svg.Shape("line", ("class", "fm-chart__base"), ("x1", "0"), ("x2", Svg.Number(Width)), ("y1", zero), ("y2", zero)))
            .Add(Svg.Shape("text", ("x", Svg.Number(Width)), ("y", Svg.Number(Y(0) > Height - Foot - 16 ? Y(0) - 6 : Y(0) + 16)), ("text-anchor", "end"), ("font-size", "13")).Text(even));
        Line(svg, "fm-chart__need", points.Select(point => point.AllValue), X, Y);
        Line(svg, "fm-chart__base", points.Select(point => point.Fiscal), X, Y);
        foreach (var point in points)
        {
            svg.Add(Svg.Shape("rect", ("class", "fm-chart__bar--pound"), ("x", Svg.Number(X(point.Year + 1) - 5)), ("y", Svg.Number(Y(point.AllValue) - 5)), ("width", "10"), ("height", "10")))
                .Add(Svg.Shape("circle", ("class", "fm-chart__bar"), ("cx", Svg.Number(X(point.Year + 1))), ("cy", Svg.Number(Y(point.Fiscal))), ("r", "5")));
        }

        return svg.Add(Svg.Shape("text", ("x", Svg.Number(Left)), ("y", Svg.Number(Height - 6)), ("font-size", "13")).Text(firstYear.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Add(Svg.Shape("text", ("x", Svg.Number(Width - Left)), ("y", Svg.Number(Height - 6)), ("text-anchor", "end"), ("font-size", "13")).Text((firstYear + points.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static void Line(Element svg, string style, IEnumerable<long> values, Func<int, double> x, Func<long, double> y) =>
        svg.Add(Svg.Shape("polyline", ("class", style), ("fill", "none"), ("stroke-width", "3"), ("points", string.Join(' ', values.Prepend(0).Select((value, at) => $"{Svg.Number(x(at))},{Svg.Number(y(value))}")))));
}
