using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.Passkeys;

/// <summary>Adds, names and removes passkeys, and signs people in with them. The cryptography is the framework's.</summary>
internal sealed class PasskeyDesk(
    FolkmootDb db, IPasskeyHandler<Account> handler, PasskeyChallenge challenge, IHttpContextAccessor http, GuestDoor door, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MaxName = 60;

    /// <summary>Passkeys of one account.</summary>
    public const int Most = 20;

    private const string Adding = "add";
    private const string Entering = "enter";

    public async Task<IReadOnlyList<Passkey>> ListAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking().Where(p => p.AccountId == account).OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).ToListAsync(cancellationToken);

    /// <summary>What the browser asks the device for when a passkey is added, as JSON.</summary>
    /// <exception cref="RefusedException">The account has as many as it can have.</exception>
    public async Task<string> AskToAddAsync(Guid account, CancellationToken cancellationToken)
    {
        await RequireRoomAsync(account, cancellationToken);
        var found = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == account, cancellationToken);
        var entity = new PasskeyUserEntity { Id = found.Id.ToString("D"), Name = found.Email ?? found.DisplayName, DisplayName = found.DisplayName };
        var options = await handler.MakeCreationOptionsAsync(entity, Http);
        challenge.Keep(Adding, options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>Keeps the passkey that the device made.</summary>
    /// <exception cref="RefusedException">The name is wrong, the device's answer does not fit, or it came too late.</exception>
    public async Task AddAsync(Actor actor, string? credential, string? name, CancellationToken cancellationToken)
    {
        var clean = Name(name);
        var account = actor.AccountId!.Value;
        var state = challenge.Take(Adding);
        await RequireRoomAsync(account, cancellationToken);
        if (state is null || string.IsNullOrEmpty(credential))
            throw new RefusedException(texts["Again"]);
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = credential, AttestationState = state, HttpContext = Http });
        if (!result.Succeeded || result.UserEntity.Id != account.ToString("D"))
            throw new RefusedException(texts["Again"]);
        var made = result.Passkey;
        var now = clock.GetUtcNow();
        db.Passkeys.Add(new Passkey
        {
            Id = OrderedId.Next(now),
            AccountId = account,
            CredentialId = made.CredentialId,
            PublicKey = made.PublicKey,
            Name = clean,
            CreatedAt = now,
            SignCount = made.SignCount,
            Transports = string.Join(',', made.Transports ?? []),
            IsUserVerified = made.IsUserVerified,
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
        });
        chronicle.Record(actor, "passkey.added", "account", account, texts["Audit.Added"]);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Known"]);
        }
    }

    /// <exception cref="RefusedException">The name is empty or too long.</exception>
    public async Task RenameAsync(Actor actor, Guid passkey, string? name, CancellationToken cancellationToken)
    {
        var clean = Name(name);
        await db.Passkeys.Where(p => p.Id == passkey && p.AccountId == actor.AccountId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, clean), cancellationToken);
    }

    /// <summary>Removes a passkey of the person's own; one that is gone or is somebody else's is left alone.</summary>
    public async Task RemoveAsync(Actor actor, Guid passkey, CancellationToken cancellationToken)
    {
        if (await db.Passkeys.SingleOrDefaultAsync(p => p.Id == passkey && p.AccountId == actor.AccountId, cancellationToken) is not { } found)
            return;
        db.Passkeys.Remove(found);
        chronicle.Record(actor, "passkey.removed", "account", found.AccountId, texts["Audit.Removed"]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the browser asks the device for when somebody signs in, as JSON. It names no account.</summary>
    public async Task<string> AskToEnterAsync()
    {
        var options = await handler.MakeRequestOptionsAsync(null!, Http);
        challenge.Keep(Entering, options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <summary>Signs in the person whose device answered.</summary>
    /// <exception cref="RefusedException">The answer does not fit, came too late, or the passkey was removed.</exception>
    public async Task<SignedIn> EnterAsync(string? credential, string? returnTo, CancellationToken cancellationToken)
    {
        if (challenge.Take(Entering) is not { } state || string.IsNullOrEmpty(credential))
            throw new RefusedException(texts["Enter.Again"]);
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = credential, AssertionState = state, HttpContext = Http });
        if (!result.Succeeded)
            throw new RefusedException(texts["Enter.Again"]);
        var (used, now) = (result.Passkey, clock.GetUtcNow());
        var passkey = await db.Passkeys.SingleAsync(p => p.CredentialId == used.CredentialId, cancellationToken);
        (passkey.SignCount, passkey.IsBackedUp, passkey.IsUserVerified, passkey.UsedOn) = (used.SignCount, used.IsBackedUp, used.IsUserVerified, DateOnly.FromDateTime(now.UtcDateTime));
        var signedIn = door.Begin(passkey.AccountId, returnTo ?? "/");
        await db.SaveChangesAsync(cancellationToken);
        return signedIn;
    }

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    private async Task RequireRoomAsync(Guid account, CancellationToken cancellationToken)
    {
        if (await db.Passkeys.CountAsync(p => p.AccountId == account, cancellationToken) >= Most)
            throw new RefusedException(texts["TooMany", Most]);
    }

    private string Name(string? name)
    {
        var clean = (name ?? "").Trim();
        return clean.Length is 0 or > MaxName || clean.Any(char.IsControl) ? throw new RefusedException(texts["Name.Wrong", MaxName], "Name") : clean;
    }
}
