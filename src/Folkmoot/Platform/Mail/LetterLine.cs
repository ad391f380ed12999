namespace Folkmoot.Platform.Mail;

/// <summary>A line of a letter as the demonstration shows it.</summary>
internal sealed record LetterLine(string Text, bool IsLink);
