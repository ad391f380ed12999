namespace Folkmoot.Assurance;

/// <summary>One figure or finding with where it is from.</summary>
/// <param name="Words">What it is.</param>
/// <param name="Figure">The figure; empty for a finding in words.</param>
/// <param name="Source">The page that it opens, from the root of the site.</param>
public sealed record ReportLine(string Words, string Figure, string Source);
