using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>What people see and say of their own account.</summary>
internal sealed class Accounts(FolkmootDb db, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public Task<Account> GetAsync(Guid account, CancellationToken cancellationToken) =>
        db.Accounts.AsNoTracking().SingleAsync(a => a.Id == account, cancellationToken);

    /// <summary>How many devices the person is signed in on.</summary>
    public Task<int> CountSessionsAsync(Guid account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.CountAsync(s => s.AccountId == account && s.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Gives an account its first address. Changing one takes a proof that it is the person's, so it is not done here.</summary>
    /// <exception cref="RefusedException">The address is wrong or taken, or the account has one.</exception>
    public async Task GiveEmailAsync(Actor actor, string? email, CancellationToken cancellationToken)
    {
        var address = EmailAddress.TryParse(email) ?? throw new RefusedException(texts["Email.Wrong"]);
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.AccountId, cancellationToken);
        if (account.Email is not null)
            throw new RefusedException(texts["Account.HasEmail"]);
        (account.Email, account.EmailKey) = (address.Written, address.Key);
        chronicle.Record(actor, "account.email-given", "account", account.Id, texts["Account.EmailGiven"]);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Account.EmailTaken"]);
        }
    }
}
