namespace Folkmoot.Platform.Doctor;

/// <summary>One thing that a checkup looked at.</summary>
/// <param name="Verdict">How it is.</param>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Remedy">What to do about it; null when nothing needs to be done.</param>
public sealed record Finding(Verdict Verdict, string Subject, string Sentence, string? Remedy = null);
