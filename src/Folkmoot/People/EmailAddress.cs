using System.Globalization;
using System.Text;

namespace Folkmoot.People;

/// <summary>An e-mail address, as written and in the one spelling under which it is found again.</summary>
public sealed record EmailAddress
{
    /// <summary>The longest address that mail can carry (RFC 5321, 4.5.3.1.3).</summary>
    public const int MaxLength = 254;

    private EmailAddress(string written, string key) => (Written, Key) = (written, key);

    public string Written { get; }

    /// <summary>In small letters, composed, with the domain as ASCII. Nothing else is folded: only its provider knows what else is the same mailbox.</summary>
    public string Key { get; }

    /// <summary>
    /// The mailbox, as far as it can be told: the key without what follows a plus sign, and of Google's mailboxes without dots and under
    /// their one name. It serves to find that two addresses are one person's, never to send or to sign in.
    /// </summary>
    public string Mailbox
    {
        get
        {
            var at = Key.LastIndexOf('@');
            var (local, domain) = (Key[..at], Key[(at + 1)..]);
            if (local.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus)
                local = local[..plus];
            if (domain is "gmail.com" or "googlemail.com")
                (local, domain) = (local.Replace(".", "", StringComparison.Ordinal), "gmail.com");
            return $"{local}@{domain}";
        }
    }

    /// <summary>Reads an address; null when mail could not be sent to it.</summary>
    public static EmailAddress? TryParse(string? text)
    {
        var written = (text ?? "").Trim();
        var at = written.LastIndexOf('@');
        if (written.Length > MaxLength || at is < 1 or > 64 || written.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or '\\'))
            return null;
        if (written[..at].Contains('@', StringComparison.Ordinal) || Domain(written[(at + 1)..]) is not { } domain)
            return null;
        var key = written[..at].Normalize(NormalizationForm.FormKC).ToLowerInvariant() + "@" + domain;
        return key.Length > MaxLength ? null : new EmailAddress(written, key);
    }

    private static string? Domain(string domain)
    {
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain).ToLowerInvariant();
            return ascii.Contains('.', StringComparison.Ordinal) && !ascii.EndsWith('.') ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
