namespace Folkmoot.Ballots;

/// <summary>What a page that waits for a job shows.</summary>
/// <param name="Source">Where the script asks how far it is.</param>
/// <param name="Percent">Done so far, 0 to 100, as an SVG attribute.</param>
/// <param name="Message">What is being done.</param>
public sealed record ProgressView(string Source, string Percent, string Message);
