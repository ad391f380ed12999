namespace Folkmoot.Platform.Layout;

/// <summary>HTML of which everything is taken out that may not stand on a page.</summary>
/// <param name="Html">What is left; cleaning it again changes nothing.</param>
/// <param name="LeftOut">The names of elements, in angle brackets, and of attributes that were taken out, each once and in order.</param>
public sealed record CleanHtml(string Html, IReadOnlyList<string> LeftOut);
