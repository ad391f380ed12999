namespace Folkmoot.Platform.Edges;

/// <summary>A thing on a trail as people see it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its own page, from the root of the site.</param>
/// <param name="Thread">Which of the three threads it belongs to.</param>
/// <param name="TimeZone">The time zone of its place by its IANA name; dates of its steps are shown in it.</param>
public sealed record TrailName(string Title, string Url, TrailThread Thread, string TimeZone = "Etc/UTC");
