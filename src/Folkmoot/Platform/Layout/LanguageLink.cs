namespace Folkmoot.Platform.Layout;

/// <summary>A language the page can be read in.</summary>
/// <param name="Name">The name of the language in that language, such as Cymraeg.</param>
/// <param name="Code">The BCP 47 tag, such as cy.</param>
/// <param name="Href">The same page in that language.</param>
public sealed record LanguageLink(string Name, string Code, string Href);
