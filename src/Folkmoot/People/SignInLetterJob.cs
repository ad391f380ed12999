using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Writes the letter that somebody asked for, if an account has the address.</summary>
internal sealed class SignInLetterJob(
    FolkmootDb db, IMailSender mail, IInstanceKey key, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts) : IJobHandler
{
    public const string Name = "people.sign-in-letter";

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var request = run.Read<SignInLetterRequest>();
        var now = clock.GetUtcNow();
        var link = await db.SignInLinks.SingleOrDefaultAsync(
            l => l.Id == request.Link && l.AccountId != null && l.TokenHash == null && l.UsedAt == null && l.ExpiresAt > now, cancellationToken);
        if (link is null)
            return;
        var account = await db.Accounts.SingleAsync(a => a.Id == link.AccountId, cancellationToken);
        if (account.Email is null)
            return;
        var (token, code) = (Secret.NewToken(), Secret.NewCode());
        link.TokenHash = Secret.HashToken(key, token);
        link.CodeHash = Secret.HashCode(key, link.Id, code);
        var address = new Uri(settings.Address, $"sign-in/link/{token}").AbsoluteUri;
        await mail.SendAsync(
            new Letter(account.Email, texts["Letter.Subject", settings.Address.Host], texts["Letter.Body", account.DisplayName, address, $"{code[..3]} {code[3..]}"]),
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
