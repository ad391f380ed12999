using Folkmoot.Communities;
using Folkmoot.Platform;

namespace Folkmoot.Home.Demonstration;

/// <summary>The invented town of the demonstration and its wards.</summary>
internal static class Wyebridge
{
    public const string Slug = "wyebridge";

    /// <summary>Who acts in the demonstration.</summary>
    public static Actor Organiser { get; } = new(null, "Organiser, Wyebridge");

    public static PlaceDetails Town { get; } = Place(
        "Wyebridge",
        "town",
        """
        Wyebridge is an invented market town of 19,400 people on a bend of the river. It has two bridges, a Saturday market, a brass band, a hill with a beacon, and a river that comes into the streets when it snows in Wales.
        Each year the council puts part of its money into a Green Budget, and the people who live here decide what it is spent on.
        """,
        WyebridgeMap.Town);

    public static IReadOnlyList<PlaceDetails> Wards { get; } =
    [
        Place("North", "ward", "Beyond the railway: three estates, two schools, North Park and the meadow by the Lugg. Most of the town's young families live here.", WyebridgeMap.North),
        Place("Centre", "ward", "The market hall, the High Street, the library and the flats above the shops, between the railway and the river.", WyebridgeMap.Centre),
        Place("Riverside", "ward", "South of the water, downstream of the old bridge: boathouse, allotments, new houses, and the streets that flood first.", WyebridgeMap.Riverside),
        Place("Hillside", "ward", "The slope up to the beacon: Castle Green, the old depot, steep lanes and the best view in town.", WyebridgeMap.Hillside),
    ];

    private static PlaceDetails Place(string name, string kind, string profile, string boundary) => new(name, kind, profile, boundary, "Europe/London", "GBP");
}
