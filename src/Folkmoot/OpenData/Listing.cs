namespace Folkmoot.OpenData;

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, Uri? Next);
