using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Gives an account another address, once a link sent there proved that it is the person's.</summary>
internal sealed class EmailChanges(
    FolkmootDb db, IMailSender mail, IInstanceKey key, Chronicle chronicle, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Letters that one account can have sent in a day, so that nobody's mailbox is filled.</summary>
    public const int LettersPerDay = 5;

    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Sends the link. The answer is the same when another account has the address already; the letter is not sent then.</summary>
    /// <exception cref="RefusedException">This is no address, or too many letters were sent today.</exception>
    public async Task AskAsync(Actor actor, string? email, CancellationToken cancellationToken)
    {
        var address = EmailAddress.TryParse(email) ?? throw new RefusedException(texts["Email.Wrong"], "Email");
        var account = actor.AccountId ?? throw new RefusedException(texts["Actor.Nobody"]);
        var now = clock.GetUtcNow();
        var today = SignInLimits.DayOf(now);
        var token = Secret.NewToken();
        var change = await db.EmailChanges.SingleOrDefaultAsync(c => c.AccountId == account, cancellationToken);
        if (change is not null && change.LetterDay == today && change.Letters >= LettersPerDay)
            throw new RefusedException(texts["EmailChange.TooMany"], "Email");
        if (change is null)
        {
            change = new EmailChange { AccountId = account, Email = "", EmailKey = "", TokenHash = [], ExpiresAt = now };
            db.EmailChanges.Add(change);
        }

        (change.Email, change.EmailKey, change.TokenHash, change.ExpiresAt) = (address.Written, address.Key, Secret.HashToken(key, token), now + Life);
        (change.Letters, change.LetterDay) = (change.LetterDay == today ? change.Letters + 1 : 1, today);
        if (!await db.Accounts.AnyAsync(a => a.EmailKey == address.Key, cancellationToken))
        {
            var link = new Uri(settings.Address, $"people/email/{token}").AbsoluteUri;
            await mail.SendAsync(new Letter(address.Written, texts["EmailLetter.Subject", settings.Address.Host], texts["EmailLetter.Body", link]), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<bool> IsGoodAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Secret.HashToken(key, token);
        var now = clock.GetUtcNow();
        return db.EmailChanges.AnyAsync(c => c.TokenHash == hash && c.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Gives the account its new address, and tells the old one.</summary>
    /// <exception cref="RefusedException">The link is too old or was used, or another account has the address by now.</exception>
    public async Task ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Secret.HashToken(key, token);
        var now = clock.GetUtcNow();
        var change = await db.EmailChanges.SingleOrDefaultAsync(c => c.TokenHash == hash && c.ExpiresAt > now, cancellationToken)
            ?? throw new RefusedException(texts["EmailChange.Over"]);
        var account = await db.Accounts.SingleAsync(a => a.Id == change.AccountId, cancellationToken);
        if (account.Email is { } old)
            await mail.SendAsync(new Letter(old, texts["EmailLetter.Subject", settings.Address.Host], texts["EmailLetter.Old", account.DisplayName]), cancellationToken);
        (account.Email, account.EmailKey, account.IsEmailProven) = (change.Email, change.EmailKey, true);
        db.EmailChanges.Remove(change);
        chronicle.Record(new Actor(account.Id, texts["Office.Participant"]), "account.email-changed", "account", account.Id, texts["EmailChange.Audit"]);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["EmailChange.Over"]);
        }
    }
}
