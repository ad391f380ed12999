namespace Folkmoot.Listening.Notes;

/// <summary>One thing that somebody said, as it comes in.</summary>
public sealed record EntryLine(LineList List, string Text);
