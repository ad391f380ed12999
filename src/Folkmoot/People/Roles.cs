using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Giving roles and taking them back.</summary>
internal sealed class Roles(
    FolkmootDb db, Chronicle chronicle, IPlaceTree places, IMailSender mail, RightsCache cache, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MaxName = 80;

    /// <summary>Every role that is held: administrators first, then by place and name.</summary>
    public async Task<IReadOnlyList<HeldRole>> ListAsync(CancellationToken cancellationToken)
    {
        var grants = await (from g in db.RoleGrants
                            join a in db.Accounts on g.AccountId equals a.Id
                            select new { g.Id, g.AccountId, a.DisplayName, a.Email, g.Role, g.PlaceId, g.GrantedAt }).ToListAsync(cancellationToken);
        var names = (await places.AllAsync(cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        return grants
            .Select(g => new HeldRole(
                g.Id, g.AccountId, g.DisplayName, g.Email, g.Role, g.PlaceId is { } place ? names.GetValueOrDefault(place, texts["Place.Gone"]) : null, g.GrantedAt))
            .OrderBy(g => g.Role)
            .ThenBy(g => g.PlaceName, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(g => g.Name, StringComparer.InvariantCultureIgnoreCase)
            .ToList();
    }

    /// <summary>Gives the role, makes an account where the address has none, and tells the person by letter.</summary>
    /// <exception cref="RefusedException">Something is missing or wrong, or the person has the role already.</exception>
    public async Task GrantAsync(Actor actor, NewGrant wanted, CancellationToken cancellationToken)
    {
        var email = EmailAddress.TryParse(wanted.Email) ?? throw new RefusedException(texts["Email.Wrong"], nameof(NewGrant.Email));
        var (role, place) = await CheckAsync(wanted, cancellationToken);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == email.Key, cancellationToken);
        if (account is null)
        {
            account = NewAccount(wanted.Name, email);
            db.Accounts.Add(account);
        }
        else if (await HoldsAsync(account.Id, role, place?.Id, cancellationToken))
        {
            throw new RefusedException(texts["Roles.Already"], nameof(NewGrant.Email));
        }

        var now = clock.GetUtcNow();
        var office = OfficeOf(role, place);
        db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(now), AccountId = account.Id, Role = role, PlaceId = place?.Id, GrantedAt = now });
        chronicle.Record(actor, "role.granted", "account", account.Id, office);
        var address = new Uri(settings.Address, "sign-in").AbsoluteUri;
        await mail.SendAsync(
            new Letter(email.Written, texts["RoleLetter.Subject", settings.Address.Host], texts["RoleLetter.Body", account.DisplayName, office, address]), cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // The unique indexes hold when two people add the same person at once; whoever comes second is told so.
            throw new RefusedException(texts["Roles.Raced"]);
        }

        cache.ForgetAccount(account.Id);
    }

    /// <exception cref="RefusedException">Nobody would be left to run the installation.</exception>
    public async Task RevokeAsync(Actor actor, Guid grant, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Writing to every administrator's grant makes two administrators who remove each other wait for one another.
        await db.RoleGrants.Where(g => g.Role == Role.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.GrantedAt, g => g.GrantedAt), cancellationToken);
        var held = await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == grant, cancellationToken);
        if (held is null)
            return;
        if (held.Role == Role.Administrator && await db.RoleGrants.CountAsync(g => g.Role == Role.Administrator, cancellationToken) == 1)
            throw new RefusedException(texts["Roles.LastAdministrator"]);
        db.RoleGrants.Remove(held);
        var place = held.PlaceId is { } id ? (await places.AllAsync(cancellationToken)).FirstOrDefault(p => p.Id == id) : null;
        chronicle.Record(actor, "role.revoked", "account", held.AccountId, OfficeOf(held.Role, place));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        cache.ForgetAccount(held.AccountId);
    }

    private async Task<(Role Role, PlaceLabel? Place)> CheckAsync(NewGrant wanted, CancellationToken cancellationToken)
    {
        if (wanted.Role is not { } role || !Enum.IsDefined(role))
            throw new RefusedException(texts["Roles.ChooseRole"], nameof(NewGrant.Role));
        if (role == Role.Administrator)
            return (role, null);
        var place = (await places.AllAsync(cancellationToken)).FirstOrDefault(p => p.Id == wanted.Place);
        return place is null ? throw new RefusedException(texts["Roles.ChoosePlace"], nameof(NewGrant.Place)) : (role, place);
    }

    private Account NewAccount(string? written, EmailAddress email)
    {
        var name = (written ?? "").Trim();
        if (name.Length is 0 or > MaxName || name.Any(char.IsControl))
            throw new RefusedException(texts["Roles.NameWrong", MaxName], nameof(NewGrant.Name));
        var now = clock.GetUtcNow();
        return new Account { Id = Guid.CreateVersion7(now), Email = email.Written, EmailKey = email.Key, DisplayName = name, CreatedAt = now };
    }

    private Task<bool> HoldsAsync(Guid account, Role role, Guid? place, CancellationToken cancellationToken) =>
        db.RoleGrants.AnyAsync(g => g.AccountId == account && g.Role == role && g.PlaceId == place, cancellationToken);

    private string OfficeOf(Role role, PlaceLabel? place) =>
        role == Role.Administrator ? texts["Office.Administrator"] : texts["Office.Organiser", place?.Name ?? texts["Place.Gone"]];
}
