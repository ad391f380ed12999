using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People.Passkeys;

/// <summary>
/// Lets the framework's passkey handler read accounts and passkeys from our tables. Nothing else of ASP.NET Core Identity is used, so
/// what would change an account through it is not supported.
/// </summary>
internal sealed class PasskeyStore(FolkmootDb db) : IUserPasskeyStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParseExact(userId, "D", out var id) ? db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) : Task.FromResult<Account?>(null);

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        (from p in db.Passkeys
         join a in db.Accounts on p.AccountId equals a.Id
         where p.CredentialId == credentialId
         select a).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(p => p.AccountId == user.Id).ToListAsync(cancellationToken)).Select(Info)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == user.Id && p.CredentialId == credentialId, cancellationToken) is { } found ? Info(found) : null;

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("D"));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.DisplayName);

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Unused();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw Unused();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw Unused();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => throw Unused();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw Unused();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw Unused();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw Unused();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw Unused();

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Unused();

    public void Dispose()
    {
        // The context belongs to the request.
    }

    private static UserPasskeyInfo Info(Passkey passkey) => new(
        passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, (uint)passkey.SignCount, passkey.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: [])
    {
        Name = passkey.Name,
    };

    private static NotSupportedException Unused() => new("Accounts are not changed through this store.");
}
