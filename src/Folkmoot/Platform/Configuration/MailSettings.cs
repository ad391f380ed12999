namespace Folkmoot.Platform.Configuration;

/// <summary>How letters leave the installation.</summary>
/// <param name="From">The sender's address.</param>
/// <param name="Relay">The SMTP relay as smtp://host:port (STARTTLS where the relay offers it: smtp+tls://host:port); null writes letters to the folder "outbox".</param>
/// <param name="User">The name at the relay; null for none.</param>
/// <param name="Password">The password at the relay.</param>
/// <param name="KeepDays">Days after which a delivered letter is erased.</param>
public sealed record MailSettings(string From, Uri? Relay, string? User, string? Password, int KeepDays);
