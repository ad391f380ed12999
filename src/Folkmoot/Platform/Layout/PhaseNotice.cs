namespace Folkmoot.Platform.Layout;

/// <summary>A notice at the head of every page, such as that this is a demonstration.</summary>
/// <param name="Tag">What it is, in a word.</param>
/// <param name="Text">What it means.</param>
/// <param name="LinkText">What the link says.</param>
/// <param name="Href">Where it leads.</param>
public sealed record PhaseNotice(string Tag, string Text, string LinkText, string Href);
