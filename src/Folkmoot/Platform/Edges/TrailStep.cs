namespace Folkmoot.Platform.Edges;

/// <summary>A step of a trail that has not happened yet.</summary>
/// <param name="What">What is due, in one sentence.</param>
/// <param name="Who">The office or body that owes it.</param>
/// <param name="Due">By when; null when no date is set.</param>
/// <param name="Url">Where to see it, from the root of the site.</param>
public sealed record TrailStep(string What, string Who, DateTimeOffset? Due, string Url);
