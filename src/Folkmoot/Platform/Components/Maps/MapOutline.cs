using System.Text.Json;

namespace Folkmoot.Platform.Components;

/// <summary>The rings of a GeoJSON shape (RFC 7946), as longitude and latitude in degrees. Whatever is no area is left out.</summary>
internal static class MapOutline
{
    public static IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Read(string? geoJson)
    {
        if (string.IsNullOrWhiteSpace(geoJson))
            return [];
        using var document = JsonDocument.Parse(geoJson);
        return [.. Rings(document.RootElement)];
    }

    private static IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> Rings(JsonElement element) =>
        element.GetProperty("type").GetString() switch
        {
            "FeatureCollection" => element.GetProperty("features").EnumerateArray().SelectMany(Rings),
            "Feature" when element.GetProperty("geometry").ValueKind == JsonValueKind.Object => Rings(element.GetProperty("geometry")),
            "GeometryCollection" => element.GetProperty("geometries").EnumerateArray().SelectMany(Rings),
            "Polygon" => Polygon(element.GetProperty("coordinates")),
            "MultiPolygon" => element.GetProperty("coordinates").EnumerateArray().SelectMany(Polygon),
            _ => [],
        };

    private static IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> Polygon(JsonElement rings) =>
        rings.EnumerateArray().Select(ring => ring.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToList());
}
