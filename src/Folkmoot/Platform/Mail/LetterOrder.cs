namespace Folkmoot.Platform.Mail;

/// <summary>Which letter a job delivers. The letter itself stays in its own table, where it is erased in time.</summary>
internal sealed record LetterOrder(Guid Letter);
