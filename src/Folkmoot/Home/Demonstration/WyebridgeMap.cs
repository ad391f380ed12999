using System.Globalization;

namespace Folkmoot.Home.Demonstration;

/// <summary>
/// The invented outlines of Wyebridge and its wards, as GeoJSON. They are put together from shared lines, so that the wards tile the
/// town: the river parts the north bank from the south bank.
/// </summary>
internal static class WyebridgeMap
{
    private static readonly (double Longitude, double Latitude)[] River =
    [
        (-2.7520, 52.0575), (-2.7450, 52.0590), (-2.7380, 52.0580), (-2.7310, 52.0553), (-2.7245, 52.0535),
        (-2.7175, 52.0540), (-2.7110, 52.0562), (-2.7040, 52.0568), (-2.6970, 52.0548), (-2.6900, 52.0540),
    ];

    /// <summary>From the west along the northern edge to the east.</summary>
    private static readonly (double Longitude, double Latitude)[] NorthEdge =
    [
        (-2.7465, 52.0722), (-2.7380, 52.0768), (-2.7285, 52.0785), (-2.7185, 52.0776), (-2.7090, 52.0790), (-2.7005, 52.0752), (-2.6950, 52.0705),
    ];

    /// <summary>The railway between North and Centre, from the west to the east.</summary>
    private static readonly (double Longitude, double Latitude)[] Railway =
    [
        (-2.7490, 52.0665), (-2.7400, 52.0672), (-2.7310, 52.0660), (-2.7225, 52.0668), (-2.7140, 52.0655), (-2.7065, 52.0668), (-2.6945, 52.0650),
    ];

    /// <summary>From the river's east end along the southern edge to the foot of the old road.</summary>
    private static readonly (double Longitude, double Latitude)[] SouthEastEdge = [(-2.6885, 52.0490), (-2.6945, 52.0442), (-2.7035, 52.0418), (-2.7135, 52.0392)];

    /// <summary>The old road between Riverside and Hillside, from the river to the south.</summary>
    private static readonly (double Longitude, double Latitude)[] OldRoad = [(-2.7260, 52.0490), (-2.7235, 52.0445), (-2.7262, 52.0398)];

    /// <summary>From the foot of the old road along the southern edge to the river's west end.</summary>
    private static readonly (double Longitude, double Latitude)[] SouthWestEdge = [(-2.7355, 52.0405), (-2.7440, 52.0438), (-2.7515, 52.0490), (-2.7560, 52.0538)];

    private static readonly (double Longitude, double Latitude)[] EastEdge = [(-2.6905, 52.0600)];

    private static readonly (double Longitude, double Latitude)[] WestEdge = [(-2.7535, 52.0622)];

    public static string Town { get; } = Polygon(
        [Railway[0], .. NorthEdge, Railway[^1], .. EastEdge, River[^1], .. SouthEastEdge, OldRoad[^1], .. SouthWestEdge, River[0], .. WestEdge]);

    public static string North { get; } = Polygon([Railway[0], .. NorthEdge, .. Railway.Reverse().SkipLast(1)]);

    public static string Centre { get; } = Polygon([.. Railway, .. EastEdge, .. River.Reverse(), .. WestEdge]);

    public static string Riverside { get; } = Polygon([.. River.Skip(4), .. SouthEastEdge, .. OldRoad.Reverse()]);

    public static string Hillside { get; } = Polygon([.. River.Take(5), .. OldRoad, .. SouthWestEdge]);

    /// <summary>A ring given clockwise, closed and turned round as RFC 7946 wants it.</summary>
    private static string Polygon((double Longitude, double Latitude)[] ring) =>
        $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', ring.Append(ring[0]).Reverse().Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.Longitude},{p.Latitude}]")))}}]]}""";
}
