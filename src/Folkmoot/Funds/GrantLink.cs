namespace Folkmoot.Funds;

/// <summary>Something of another room that hangs on a grant.</summary>
/// <param name="Words">How it hangs on it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Url">Its page, from the root of the site.</param>
public sealed record GrantLink(string Words, string Title, string Url);
