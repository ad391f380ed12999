using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Lets whoever starts the program in as its administrator. There is no password that everybody would know.</summary>
internal sealed class FirstRun(FolkmootDb db, Chronicle chronicle, IInstanceKey key, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Whether no administrator could get in by letter: there is none yet, or none has given an address.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) =>
        !await (from g in db.RoleGrants
                join a in db.Accounts on g.AccountId equals a.Id
                where g.Role == Role.Administrator && a.EmailKey != null
                select g.Id).AnyAsync(cancellationToken);

    /// <summary>
    /// A link that signs in the first administrator once within a day; makes the account when there is none. Links of earlier
    /// starts end with it.
    /// </summary>
    public async Task<Uri> CreateLinkAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = await (from g in db.RoleGrants
                             where g.Role == Role.Administrator
                             orderby g.GrantedAt, g.Id
                             select (Guid?)g.AccountId).FirstOrDefaultAsync(cancellationToken) ?? AddAdministrator(now);
        await db.SignInLinks.Where(l => l.AccountId == account && l.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
        var token = Secret.NewToken();
        db.SignInLinks.Add(new SignInLink
        {
            Id = Guid.NewGuid(),
            AccountId = account,
            TokenHash = Secret.HashToken(key, token),
            ExpiresAt = now + SignInLimits.FirstRunLinkLife,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new Uri(settings.Address, $"sign-in/link/{token}");
    }

    private Guid AddAdministrator(DateTimeOffset now)
    {
        var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = texts["Office.Administrator"], CreatedAt = now };
        db.Accounts.Add(account);
        db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(now), AccountId = account.Id, Role = Role.Administrator, GrantedAt = now });
        chronicle.Record(Actor.Platform, "role.granted", "account", account.Id, texts["Office.Administrator"]);
        return account.Id;
    }
}
