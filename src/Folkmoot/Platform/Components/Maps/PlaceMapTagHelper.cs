using System.Globalization;
using System.Text;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A place with numbered markers, drawn from its outline alone, and the list that says the same.</summary>
[HtmlTargetElement("fm-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlaceMapTagHelper(MovingMap? moving = null) : TagHelper
{
    private const double Width = 340;
    private const double Height = 255;
    private const int ManyMarkers = 30;
    private const int ShortList = 14;

    public string? Id { get; set; }

    public string? Class { get; set; }

    /// <summary>GeoJSON; null draws the markers alone.</summary>
    public string? Outline { get; set; }

    public IReadOnlyList<MapMarker> Markers { get; set; } = [];

    /// <summary>The place's name in addresses, where a map that moves is offered; null for none.</summary>
    public string? Place { get; set; }

    /// <summary>What the map shows.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var rings = MapOutline.Read(Outline);
        (double Longitude, double Latitude)[] points = [.. rings.SelectMany(r => r), .. Markers.Select(m => (m.Longitude, m.Latitude))];
        if (points.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        var projection = new MapProjection(points, Width, Height, margin: 18);
        var many = Markers.Count > ManyMarkers;
        var label = Label ?? (Markers.Count == 0 ? ComponentTexts.MapLabelPlain : ComponentTexts.MapLabel(Markers.Count.ToString(CultureInfo.CurrentCulture)));
        // The links repeat the list below, so the keyboard meets them only there.
        var map = new Element("svg").Attribute("data-map-drawn", "").Class("fm-map__svg", many ? "fm-map__svg--many" : null).Attribute("role", "group").Attribute("aria-label", label)
            .Add(Land(rings, projection))
            .Add(Dots(projection, many));
        output.Become(new Element("figure").Attribute("id", Id).Class("fm-map", Class).Attributes(Place is null ? null : moving?.Attributes(Place, label)).Attributes(output.Rest())
            .Add(new Element("div").Class("fm-map__in", Markers.Count is > 0 and <= ShortList ? "fm-map__in--short" : null).Add(map).Add(List())));
    }

    private static Element? Land(IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> rings, MapProjection projection)
    {
        if (rings.Count == 0)
            return null;
        var path = new StringBuilder();
        foreach (var ring in rings)
            Draw(path, ring, projection);
        return new Element("svg").Attribute("viewBox", "0 0 340 255").Attribute("width", "100%").Attribute("height", "100%").Attribute("preserveAspectRatio", "none").Attribute("aria-hidden", "true")
            .Add(Svg.Shape("path", ("class", "fm-map__place"), ("fill-rule", "evenodd"), ("d", path.ToString())));
    }

    private static void Draw(StringBuilder path, IReadOnlyList<(double Longitude, double Latitude)> ring, MapProjection projection)
    {
        var last = (X: double.NaN, Y: double.NaN);
        foreach (var (longitude, latitude) in ring)
        {
            var (x, y) = projection.Project(longitude, latitude);
            // Points closer than half a pixel cannot be told apart and would only make the page heavy.
            if (Math.Abs(x - last.X) < 0.6 && Math.Abs(y - last.Y) < 0.6)
                continue;
            path.Append(double.IsNaN(last.X) ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
            last = (x, y);
        }

        path.Append('z');
    }

    private IEnumerable<Element> Dots(MapProjection projection, bool many)
    {
        var radius = many ? 10.5 : 14;
        (double X, double Y)[] real = [.. Markers.Select(m => projection.Project(m.Longitude, m.Latitude))];
        var shown = MarkerSpread.Apart(real, radius * (many ? 1.7 : 2.05), Width, Height);
        for (var i = 0; i < Markers.Count; i++)
        {
            var (dx, dy) = (shown[i].X - real[i].X, shown[i].Y - real[i].Y);
            if ((dx * dx) + (dy * dy) > radius * radius)
            {
                yield return Svg.Shape("line", ("class", "fm-map__lead"), ("x1", X(real[i].X)), ("y1", Y(real[i].Y)), ("x2", X(shown[i].X)), ("y2", Y(shown[i].Y)));
            }
        }

        for (var i = 0; i < Markers.Count; i++)
            yield return Dot(Markers[i], shown[i], radius);
    }

    private static Element Dot(MapMarker marker, (double X, double Y) at, double radius)
    {
        var number = marker.Number.ToString(CultureInfo.InvariantCulture);
        var group = marker.Href is null
            ? new Element("g")
            : new Element("a").Attribute("href", marker.Href).Attribute("tabindex", "-1").Attribute("aria-label", $"{number}: {marker.Title}");
        return group.Class("fm-map__marker", marker.Won ? "fm-map__marker--won" : null)
            .Add(new Element("title").Text($"{number}: {marker.Title}"))
            .Add(Svg.Shape("circle", ("class", "fm-map__dot"), ("cx", X(at.X)), ("cy", Y(at.Y)), ("r", Svg.Number(radius))))
            .Add(Svg.Shape("text", ("class", "fm-map__number"), ("x", X(at.X)), ("y", Y(at.Y)), ("dy", ".36em"), ("aria-hidden", "true")).Text(number));
    }

    private static string X(double x) => Svg.Percent(100 * x / Width);

    private static string Y(double y) => Svg.Percent(100 * y / Height);

    private Element? List() => Markers.Count == 0
        ? null
        : new Element("ul").Class("fm-map__list").Attribute("role", "list").Attribute("aria-label", ComponentTexts.MapListTitle).Add(Markers.Select(m => new Element("li")
            .Attribute("data-at", Place is null ? null : string.Create(CultureInfo.InvariantCulture, $"{m.Longitude:0.#####},{m.Latitude:0.#####}"))
            .Attribute("data-number", Place is null ? null : m.Number.ToString(CultureInfo.CurrentCulture)).Attribute("data-title", Place is null ? null : m.Title).Attribute("data-won", Place is not null && m.Won ? "" : null)
            .Add(new Element("span").Class("fm-map__list-number", m.Won ? "fm-map__list-number--won" : null).Text(m.Number.ToString(CultureInfo.CurrentCulture)))
            .Add(new Element("span")
                .Add(m.Href is null ? new EncodedText(m.Title) : new Element("a").Attribute("href", m.Href).Text(m.Title))
                .Add(m.Detail is null ? null : new Fragment(new EncodedText(" "), new Element("span").Class("fm-soft").Text(m.Detail))))));
}
