using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People;

/// <summary>
/// Tells accounts that are one person's because their addresses are spellings of one mailbox (<see cref="EmailAddress.Mailbox"/>). What
/// each person may do once is stored with the mailbox's keyed hash under a unique key, so that it holds also at the same instant.
/// </summary>
public sealed class Mailboxes(FolkmootDb db, IInstanceKey key)
{
    /// <summary>The length of a hash.</summary>
    public const int Bytes = 32;

    /// <summary>The keyed hash of an account's mailbox; null where it has no address.</summary>
    public async Task<byte[]?> FindAsync(Guid account, CancellationToken cancellationToken)
    {
        var address = await db.Accounts.Where(a => a.Id == account).Select(a => a.EmailKey).SingleOrDefaultAsync(cancellationToken);
        return EmailAddress.TryParse(address) is { } email ? key.Mac("mailbox", email.Mailbox) : null;
    }
}
