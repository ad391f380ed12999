using System.Text.Json;

namespace Folkmoot.OpenData;

/// <summary>A place.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What residents call such a place, such as "town".</param>
/// <param name="Profile">A few sentences about it.</param>
/// <param name="Parent">The slug of the place that contains it; null when none does.</param>
/// <param name="Inside">The slugs of the places it contains.</param>
/// <param name="TimeZone">Its time zone by its IANA name.</param>
/// <param name="Currency">Its currency by its ISO 4217 code.</param>
/// <param name="Boundary">Its boundary as a GeoJSON geometry (RFC 7946); null when none was given.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Feed">Its news as an Atom feed.</param>
/// <param name="Processes">The list of its processes in this interface.</param>
public sealed record PlaceDocument(
    Guid Id, string Slug, string Name, string Kind, string Profile, string? Parent, IReadOnlyList<string> Inside, string TimeZone, string Currency,
    JsonElement? Boundary, Uri Page, Uri Feed, Uri Processes);
