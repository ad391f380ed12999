namespace Folkmoot.Platform.Lists;

/// <summary>One page of a long list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">The most on one page.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Found, int Page, int Size)
{
    public int Pages => Math.Max(1, (Found + Size - 1) / Size);
}
