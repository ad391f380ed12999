namespace Folkmoot.Platform.Layout;

/// <summary>A link of the header or footer.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Key">Compared with <c>ViewData["Nav"]</c> to mark the section the reader is in.</param>
public sealed record NavLink(string Text, string Href, string? Key = null);
