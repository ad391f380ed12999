using System.Globalization;
using System.Text;
using System.Text.Json;
using Folkmoot.Platform;

namespace Folkmoot.Communities.Boundaries;

/// <summary>
/// The outline of a place: one or more polygons of longitude and latitude in degrees (WGS 84), as in GeoJSON (RFC 7946). Read from a
/// geometry, a feature or a collection of one feature; kept as a geometry alone, so that nothing else of an upload is stored.
/// </summary>
public sealed class Boundary
{
    public const int MaxBytes = 1_000_000;

    private Boundary(IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> polygons) => Polygons = polygons;

    /// <summary>Polygons; each a list of rings, the outer one first; each ring closed.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> Polygons { get; }

    /// <exception cref="RefusedException">The text is no GeoJSON outline; the sentence says why.</exception>
    public static Boundary Parse(string geoJson)
    {
        if (Encoding.UTF8.GetByteCount(geoJson) > MaxBytes)
            throw new RefusedException("The boundary is larger than 1 MB; simplify it and try again.", nameof(Boundary));
        try
        {
            using var document = JsonDocument.Parse(geoJson);
            return new Boundary(Geometry(document.RootElement, 0));
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The boundary is not valid GeoJSON (line {e.LineNumber + 1}); export it again from your map.", nameof(Boundary));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new RefusedException("The boundary lacks a geometry with coordinates; export it as a GeoJSON polygon.", nameof(Boundary));
        }
    }

    public string ToGeoJson()
    {
        var text = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        text.AppendJoin(',', Polygons.Select(polygon => "[" + string.Join(',', polygon.Select(ring =>
            "[" + string.Join(',', ring.Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.Longitude},{p.Latitude}]"))) + "]")) + "]"));
        return text.Append("]}").ToString();
    }

    private static List<IReadOnlyList<IReadOnlyList<GeoPoint>>> Geometry(JsonElement element, int depth)
    {
        if (depth > 3)
            throw new RefusedException("The boundary is nested too deeply; export it as a GeoJSON polygon.", nameof(Boundary));
        var type = element.GetProperty("type").GetString();
        return type switch
        {
            "Feature" => Geometry(element.GetProperty("geometry"), depth + 1),
            "FeatureCollection" => element.GetProperty("features").GetArrayLength() == 1
                ? Geometry(element.GetProperty("features")[0], depth + 1)
                : throw new RefusedException("The boundary file holds several shapes; export just the one of this place.", nameof(Boundary)),
            "Polygon" => [Polygon(element.GetProperty("coordinates"))],
            "MultiPolygon" => [.. element.GetProperty("coordinates").EnumerateArray().Select(Polygon)],
            _ => throw new RefusedException("The boundary must be a polygon; lines and points have no inside.", nameof(Boundary)),
        };
    }

    private static IReadOnlyList<IReadOnlyList<GeoPoint>> Polygon(JsonElement rings)
    {
        if (rings.GetArrayLength() == 0)
            throw new RefusedException("The boundary has a polygon without a ring; export it again from your map.", nameof(Boundary));
        return [.. rings.EnumerateArray().Select(Ring)];
    }

    private static IReadOnlyList<GeoPoint> Ring(JsonElement positions)
    {
        var ring = positions.EnumerateArray().Select(p => new GeoPoint(p[0].GetDouble(), p[1].GetDouble())).ToList();
        if (ring.Count < 4 || ring[0] != ring[^1])
            throw new RefusedException("The boundary has a ring that does not close; its last point must repeat its first.", nameof(Boundary));
        if (ring.Exists(p => p.Longitude is < -180 or > 180 || p.Latitude is < -90 or > 90))
            throw new RefusedException("The boundary has points that are not longitude and latitude in degrees; export it in WGS 84.", nameof(Boundary));
        return ring;
    }
}
