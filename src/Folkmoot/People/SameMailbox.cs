using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People;

/// <summary>Finds accounts that are one person's because their addresses are spellings of one mailbox; see <see cref="EmailAddress.Mailbox"/>.</summary>
public static class SameMailbox
{
    private const string Google = "gmail.com";

    /// <summary>The other accounts of this account's mailbox; none where it has no address.</summary>
    public static async Task<IQueryable<Guid>?> OthersAsync(FolkmootDb db, Guid account, CancellationToken cancellationToken)
    {
        var key = await db.Accounts.Where(a => a.Id == account).Select(a => a.EmailKey).SingleOrDefaultAsync(cancellationToken);
        return EmailAddress.TryParse(key) is { } email ? Of(db.Accounts.Where(a => a.Id != account && a.EmailKey != null), email.Mailbox).Select(a => a.Id) : null;
    }

    private static IQueryable<Account> Of(IQueryable<Account> accounts, string mailbox)
    {
        var at = mailbox.LastIndexOf('@');
        var (name, tagged, domain) = (mailbox[..(at + 1)], mailbox[..at] + "+", mailbox[at..]);
        return domain == "@" + Google
            ? accounts.Where(a => (a.EmailKey!.EndsWith("@" + Google) || a.EmailKey.EndsWith("@googlemail.com")) && (a.EmailKey.Replace(".", "").StartsWith(name) || a.EmailKey.Replace(".", "").StartsWith(tagged)))
            : accounts.Where(a => a.EmailKey!.EndsWith(domain) && (a.EmailKey.StartsWith(name) || a.EmailKey.StartsWith(tagged)));
    }
}
