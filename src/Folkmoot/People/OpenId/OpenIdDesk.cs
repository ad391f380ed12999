using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.OpenId;

/// <summary>
/// Lets in whoever a provider of OpenID Connect sends. The first time, the account is found by the address, and only if the provider has
/// checked that address: otherwise whoever can write any address there could enter any account here.
/// </summary>
internal sealed class OpenIdDesk(FolkmootDb db, GuestDoor door, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MaxIssuer = 300;

    /// <summary>The longest subject (OpenID Connect Core 1.0, section 2).</summary>
    public const int MaxSubject = 255;

    /// <exception cref="RefusedException">The person is unknown here and their address was not checked, or is none.</exception>
    public async Task<SignedIn> EnterAsync(ExternalPerson person, string returnTo, CancellationToken cancellationToken)
    {
        if (person.Issuer.Length is 0 or > MaxIssuer || person.Subject.Length is 0 or > MaxSubject)
            throw new RefusedException(texts["OpenId.Failed"]);
        var account = await db.ExternalLogins.Where(l => l.Issuer == person.Issuer && l.Subject == person.Subject).Select(l => (Guid?)l.AccountId).SingleOrDefaultAsync(cancellationToken)
            ?? await LinkAsync(person, cancellationToken);
        var signedIn = door.Begin(account, returnTo);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Two first visits at once: the other one made the link.
            throw new RefusedException(texts["OpenId.Failed"]);
        }

        return signedIn;
    }

    private async Task<Guid> LinkAsync(ExternalPerson person, CancellationToken cancellationToken)
    {
        if (!person.IsEmailVerified || EmailAddress.TryParse(person.Email) is not { } address)
            throw new RefusedException(texts["OpenId.NotVerified"]);
        var name = (person.Name ?? "").Trim();
        if (name.Length is 0 or > Roles.MaxName || name.Any(char.IsControl))
            name = address.Written[..Math.Min(address.Written.IndexOf('@', StringComparison.Ordinal), Roles.MaxName)];
        var account = await door.AccountAsync(address, name, cancellationToken);
        var now = clock.GetUtcNow();
        db.ExternalLogins.Add(new ExternalLogin { Id = OrderedId.Next(now), AccountId = account, Issuer = person.Issuer, Subject = person.Subject, LinkedAt = now });
        chronicle.Record(new Actor(account, texts["Office.Participant"]), "account.linked", "account", account, new Uri(person.Issuer).Host);
        return account;
    }
}
