namespace Folkmoot.Representation;

/// <summary>One answer and how many gave it, as it may be shown.</summary>
/// <param name="Value">The answer's code.</param>
/// <param name="Number">How many gave it, rounded; null when it is hidden.</param>
/// <param name="IsFew">Whether it is hidden because it is from 1 to 7.</param>
internal sealed record PublishedRow(string Value, int? Number, bool IsFew);
