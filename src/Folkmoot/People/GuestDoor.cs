using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People;

/// <summary>
/// Lets in people whose address was proved by a link of another room: whoever takes part before they have an account gets one then. The
/// caller saves, and calls <see cref="EnterAsync"/> once everything is stored.
/// </summary>
internal sealed class GuestDoor(FolkmootDb db, SessionDoor door, TimeProvider clock)
{
    /// <summary>The account of a proved address; a new one where there is none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">How the person wants to be addressed, if there is no account yet.</param>
    /// <param name="cancellationToken">Stops the look for the account.</param>
    public async Task<Guid> AccountAsync(EmailAddress address, string name, CancellationToken cancellationToken)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == address.Key, cancellationToken) is { } known)
        {
            known.IsEmailProven = true;
            return known.Id;
        }

        var now = clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), Email = address.Written, EmailKey = address.Key, IsEmailProven = true, DisplayName = name, CreatedAt = now };
        db.Accounts.Add(account);
        return account.Id;
    }

    /// <summary>Begins a session in the caller's unit of work.</summary>
    public SignedIn Begin(Guid account, string returnTo)
    {
        var now = clock.GetUtcNow();
        var session = new Session { Id = Guid.NewGuid(), AccountId = account, CreatedAt = now, ExpiresAt = now + Sessions.MaxLife };
        db.Sessions.Add(session);
        return new SignedIn(session.Id, returnTo);
    }

    /// <summary>Hands the browser the session that was begun.</summary>
    public Task EnterAsync(SignedIn signedIn, CancellationToken cancellationToken) => door.EnterAsync(signedIn, cancellationToken);
}
