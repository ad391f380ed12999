using Folkmoot.Platform.Components;

namespace Folkmoot.Platform.Pages;

/// <summary>What the gallery shows in its components.</summary>
internal static class GallerySamples
{
    public const string Outline = """
        {"type":"Polygon","coordinates":[[[-2.742,52.062],[-2.728,52.069],[-2.709,52.071],[-2.694,52.066],[-2.681,52.068],[-2.668,52.061],[-2.663,52.051],
        [-2.671,52.044],[-2.668,52.034],[-2.681,52.027],[-2.699,52.029],[-2.712,52.022],[-2.727,52.026],[-2.733,52.036],[-2.746,52.041],[-2.749,52.052],[-2.742,52.062]]]}
        """;

    private static readonly (string Title, double Latitude, double Longitude, string Cost, bool Won)[] Projects =
    [
        ("Trees and shade for Mill Street", 52.0561, -2.7165, "£18,500", true),
        ("A roof for the market hall", 52.0553, -2.7149, "£42,000", false),
        ("Bike library for children", 52.0488, -2.7052, "£7,800", true),
        ("Rowing for everyone", 52.0432, -2.7201, "£12,300", false),
        ("A warm room at St Mary's", 52.0611, -2.6931, "£9,600", true),
        ("Lights on the school path", 52.0382, -2.6902, "£15,250", true),
        ("Play area with ramps", 52.0350, -2.7260, "£31,000", true),
        ("Benches every 200 steps", 52.0557, -2.7157, "£6,400", true),
    ];

    public static IReadOnlyList<MapMarker> Markers { get; } =
    [
        .. Projects.Select((p, i) => new MapMarker(i + 1, p.Title, p.Latitude, p.Longitude) { Href = "#cards", Won = p.Won, Detail = p.Cost }),
    ];

    public static IReadOnlyList<MapMarker> ManyMarkers { get; } =
    [
        .. Enumerable.Range(0, 48).Select(i => new MapMarker(i + 1, $"Idea {i + 1}", 52.045 + (0.017 * Math.Sin(i * 2.4) * Math.Sqrt(i / 48.0)), -2.706 + (0.03 * Math.Cos(i * 2.4) * Math.Sqrt(i / 48.0)))),
    ];

    public static IReadOnlyList<ChartBar> Bars { get; } =
    [
        Bar("Trees and shade for Mill Street", 1402), Bar("Benches every 200 steps", 1277), Bar("Lights on the school path", 1130),
        Bar("Bike library for children", 1012), Bar("Play area with ramps, a sandpit, and somewhere for grown-ups to sit", 903), Bar("A warm room at St Mary's", 811),
        Bar("A roof for the market hall", 640, lost: true), Bar("Rowing for everyone", 512, lost: true),
    ];

    public static IReadOnlyList<ChartBar> ManyBars { get; } = [.. Enumerable.Range(0, 64).Select(i => Bar($"Idea {i + 1}", (int)(1400 * Math.Exp(-i / 26.0)), lost: i >= 30))];

    private static ChartBar Bar(string label, int votes, bool lost = false) =>
        new(label, votes, $"{votes:N0} votes") { Lost = lost, State = lost ? "Near miss" : "Funded" };
}
