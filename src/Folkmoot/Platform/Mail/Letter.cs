namespace Folkmoot.Platform.Mail;

/// <summary>A plain-text letter.</summary>
public sealed record Letter(string To, string Subject, string Body);
