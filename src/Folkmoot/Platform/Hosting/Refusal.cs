namespace Folkmoot.Platform.Hosting;

/// <summary>Why the request was refused, for the page that says so.</summary>
/// <param name="Sentence">One plain sentence with what to do.</param>
internal sealed record Refusal(string Sentence);
