namespace Folkmoot.Platform.Mail;

/// <summary>A plain-text letter.</summary>
public sealed record Letter(string To, string Subject, string Body)
{
    /// <summary>Where a letter that comes again and again can be stopped in one step (RFC 2369, RFC 8058); null for a letter that comes once.</summary>
    public Uri? Unsubscribe { get; init; }
}
