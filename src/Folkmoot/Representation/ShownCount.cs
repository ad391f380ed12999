namespace Folkmoot.Representation;

/// <summary>A count as it may be shown.</summary>
/// <param name="Number">The count rounded to a multiple of five; null when it is hidden.</param>
/// <param name="IsFew">Whether it is hidden because it is from 1 to 7, and not only to protect another.</param>
internal sealed record ShownCount(int? Number, bool IsFew);
