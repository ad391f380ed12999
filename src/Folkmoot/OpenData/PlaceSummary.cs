namespace Folkmoot.OpenData;

/// <summary>A place in a list.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What residents call such a place, such as "town".</param>
/// <param name="Parent">The slug of the place that contains it; null when none does.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Data">Its document in this interface.</param>
public sealed record PlaceSummary(Guid Id, string Slug, string Name, string Kind, string? Parent, Uri Page, Uri Data);
