namespace Folkmoot.Listening.HandOn;

/// <summary>Something that was found and can go on.</summary>
/// <param name="Kind">"statement" or "theme".</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it says.</param>
/// <param name="Url">Where it can be seen, from the root of the site.</param>
public sealed record Finding(string Kind, Guid Id, string Title, string Url);
