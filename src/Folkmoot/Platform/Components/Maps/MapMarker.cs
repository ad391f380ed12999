namespace Folkmoot.Platform.Components;

/// <summary>A numbered place on a map.</summary>
/// <param name="Number">Shown on the map and in the list.</param>
/// <param name="Title">What is there.</param>
/// <param name="Latitude">In degrees (WGS 84).</param>
/// <param name="Longitude">In degrees (WGS 84).</param>
public sealed record MapMarker(int Number, string Title, double Latitude, double Longitude)
{
    public string? Href { get; init; }

    /// <summary>Draws the marker full, for what was chosen.</summary>
    public bool Won { get; init; }

    /// <summary>A few words more for the list, such as the cost.</summary>
    public string? Detail { get; init; }
}
