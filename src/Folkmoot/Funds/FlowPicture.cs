using Folkmoot.Platform.Components;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Funds;

/// <summary>
/// Whose money went where, as bands from partners on the left to grants on the right. Every band is money that the journal knows, not an
/// estimate; the table beside it says the same.
/// </summary>
internal static class FlowPicture
{
    private const int Width = 360;
    private const int Height = 300;
    private const int Edge = 14;
    private const int Gap = 34;
    private const int MostRows = 6;
    private const int LineHeight = 14;
    private const int MostSigns = 24;

    /// <param name="bands">The bands. Those with an address open it.</param>
    /// <param name="title">What the picture shows.</param>
    /// <param name="id">Tells it from other pictures of the page.</param>
    public static IHtmlContent Draw(IReadOnlyList<FlowBand> bands, string title, string id = "flow")
    {
        var total = bands.Sum(band => band.Pence);
        var (left, right) = (Places(bands, band => band.From, total), Places(bands, band => band.To, total));
        var bottom = Math.Max(left.Values.Max(place => place.Top + place.Size), right.Values.Max(place => place.Top + place.Size));
        var svg = new Element("svg").Class("fm-chart__svg").Attribute("viewBox", $"0 0 {Width} {Svg.Number(bottom + 4)}").Attribute("role", bands.Any(band => band.Href is not null) ? "group" : "img").Attribute("aria-labelledby", id + "-title")
            .Add(new Element("title").Attribute("id", id + "-title").Text(title));
        var (fromUsed, toUsed) = (new Dictionary<string, double>(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
        foreach (var band in bands)
        {
            var size = Size(band.Pence, total);
            var y1 = left[band.From].Top + fromUsed.GetValueOrDefault(band.From);
            var y2 = right[band.To].Top + toUsed.GetValueOrDefault(band.To);
            fromUsed[band.From] = fromUsed.GetValueOrDefault(band.From) + size;
            toUsed[band.To] = toUsed.GetValueOrDefault(band.To) + size;
            var shape = Svg.Shape("path", ("class", "fm-chart__bar--pound"), ("fill-opacity", "0.35"), ("d", Path(y1, y2, Math.Max(1, size))));
            svg.Add(band.Href is null ? shape : new Element("a").Attribute("href", band.Href).Attribute("aria-label", band.Name).Add(shape));
        }

        foreach (var (name, place) in left)
            Label(svg, name, place, 0, "start");
        foreach (var (name, place) in right)
            Label(svg, name, place, Width, "end");
        return svg;
    }

    /// <summary>The bands with all but the largest names on each side put together.</summary>
    public static IReadOnlyList<FlowBand> Fewer(IReadOnlyList<FlowBand> bands, string others)
    {
        var from = Largest(bands, band => band.From);
        var to = Largest(bands, band => band.To);
        return [.. bands.GroupBy(band => (From: from.Contains(band.From) ? band.From : others, To: to.Contains(band.To) ? band.To : others)).Select(group => new FlowBand(group.Key.From, group.Key.To, group.Sum(band => band.Pence)))];
    }

    private static HashSet<string> Largest(IReadOnlyList<FlowBand> bands, Func<FlowBand, string> side)
    {
        var sums = bands.GroupBy(side).OrderByDescending(group => group.Sum(band => band.Pence)).Select(group => group.Key).ToList();
        return [.. sums.Count <= MostRows ? sums : sums.Take(MostRows - 1)];
    }

    private static Dictionary<string, (double Top, double Size)> Places(IReadOnlyList<FlowBand> bands, Func<FlowBand, string> side, long total)
    {
        var places = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        var top = 34.0;
        foreach (var group in bands.GroupBy(side))
        {
            var size = group.Sum(band => Size(band.Pence, total));
            places.Add(group.Key, (top, size));
            top += size + Gap;
        }

        return places;
    }

    private static double Size(long pence, long total) => (double)Height * pence / total;

    private static string Path(double y1, double y2, double size)
    {
        string N(double value) => Svg.Number(value);
        var (x1, x2, middle) = (Edge, Width - Edge, Width / 2);
        return $"M{x1} {N(y1)}C{middle} {N(y1)} {middle} {N(y2)} {x2} {N(y2)}V{N(y2 + size)}C{middle} {N(y2 + size)} {middle} {N(y1 + size)} {x1} {N(y1 + size)}Z";
    }

    private static void Label(Element svg, string name, (double Top, double Size) place, int x, string anchor)
    {
        var lines = Lines(name);
        svg.Add(Svg.Shape("rect", ("class", "fm-chart__bar--pound"), ("x", x == 0 ? "0" : Svg.Number(Width - Edge)), ("y", Svg.Number(place.Top)), ("width", Svg.Number(Edge)), ("height", Svg.Number(Math.Max(1, place.Size)))));
        for (var line = 0; line < lines.Count; line++)
            svg.Add(Svg.Shape("text", ("x", Svg.Number(x)), ("y", Svg.Number(place.Top - 6 - (LineHeight * (lines.Count - 1 - line)))), ("text-anchor", anchor), ("font-size", "13")).Text(lines[line]));
    }

    /// <summary>A name on one line or two, broken between words where it has any; only what is longer than that is cut.</summary>
    internal static IReadOnlyList<string> Lines(string name)
    {
        if (name.Length <= MostSigns)
            return [name];
        var at = name.LastIndexOf(' ', MostSigns);
        var (first, rest) = at > 0 ? (name[..at], name[(at + 1)..]) : (name[..MostSigns], name[MostSigns..]);
        return [first, rest.Length <= MostSigns ? rest : string.Concat(rest.AsSpan(0, MostSigns - 1).TrimEnd(), "…")];
    }
}
