namespace Folkmoot.Assurance;

/// <summary>A part of a report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">What it says.</param>
public sealed record ReportSection(string Title, IReadOnlyList<ReportLine> Lines);
