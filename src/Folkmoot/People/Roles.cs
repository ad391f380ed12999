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
    FolkmootDb db, Chronicle chronicle, IPlaceTree places, IProcessIndex processes, IMailSender mail, RightsCache cache, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MaxName = 80;

    /// <summary>Gives the role, makes an account where the address has none, and tells the person by letter.</summary>
    /// <exception cref="RefusedException">Something is missing or wrong, or the person has the role already.</exception>
    public async Task GrantAsync(Actor actor, NewGrant wanted, CancellationToken cancellationToken)
    {
        var email = EmailAddress.TryParse(wanted.Email) ?? throw new RefusedException(texts["Email.Wrong"], nameof(NewGrant.Email));
        var (role, place, process) = await CheckAsync(wanted, cancellationToken);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == email.Key, cancellationToken);
        if (account is null)
        {
            account = NewAccount(wanted.Name, email);
            db.Accounts.Add(account);
        }
        else if (await HoldsAsync(account.Id, role, place?.Id, process?.Id, cancellationToken))
        {
            throw new RefusedException(texts["Roles.Already"], nameof(NewGrant.Email));
        }

        var now = clock.GetUtcNow();
        var office = OfficeOf(role, place, process);
        db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(now), AccountId = account.Id, Role = role, PlaceId = place?.Id, ProcessId = process?.Id, GrantedAt = now });
        Step(actor, isGrant: true, account.Id, role, place?.Id, process?.Id);
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

    /// <summary>Takes a role back.</summary>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="grant">The grant. One that is gone already, or is none of the place's, is left alone.</param>
    /// <param name="within">The place whose roles may be taken back; null for every role.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <exception cref="RefusedException">Nobody would be left to run the installation.</exception>
    public async Task RevokeAsync(Actor actor, Guid grant, Guid? within, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Writing to every administrator's grant makes two administrators who remove each other wait for one another.
        await db.RoleGrants.Where(g => g.Role == Role.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.GrantedAt, g => g.GrantedAt), cancellationToken);
        var held = await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == grant && (within == null || g.PlaceId == within), cancellationToken);
        if (held is null)
            return;
        if (held.Role == Role.Administrator && await db.RoleGrants.CountAsync(g => g.Role == Role.Administrator, cancellationToken) == 1)
            throw new RefusedException(texts["Roles.LastAdministrator"]);
        db.RoleGrants.Remove(held);
        Step(actor, isGrant: false, held.AccountId, held.Role, held.PlaceId, held.ProcessId);
        var place = held.PlaceId is { } id ? (await places.AllAsync(cancellationToken)).FirstOrDefault(p => p.Id == id) : null;
        var process = held.ProcessId is { } one && await processes.FindAsync([one], cancellationToken) is [var found] ? found : null;
        chronicle.Record(actor, "role.revoked", "account", held.AccountId, OfficeOf(held.Role, place, process));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        cache.ForgetAccount(held.AccountId);
    }

    private void Step(Actor actor, bool isGrant, Guid account, Role role, Guid? place, Guid? process) => db.RoleSteps.Add(new RoleStep
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        At = clock.GetUtcNow(),
        IsGrant = isGrant,
        Role = role,
        PlaceId = place,
        ProcessId = process,
        AccountId = account,
        ById = actor.AccountId,
        Office = actor.Office,
    });

    private async Task<(Role Role, PlaceLabel? Place, ProcessLabel? Process)> CheckAsync(NewGrant wanted, CancellationToken cancellationToken)
    {
        if (wanted.Role is not { } role || !Enum.IsDefined(role))
            throw new RefusedException(texts["Roles.ChooseRole"], nameof(NewGrant.Role));
        if (role == Role.Administrator)
            return (role, null, null);
        var place = (await places.AllAsync(cancellationToken)).FirstOrDefault(p => p.Id == wanted.Place)
            ?? throw new RefusedException(texts["Roles.ChoosePlace"], nameof(NewGrant.Place));
        if (wanted.Process is not { } wantedProcess)
            return (role, place, null);
        var process = (await processes.FindAsync([wantedProcess], cancellationToken)).FirstOrDefault(p => p.PlaceId == place.Id)
            ?? throw new RefusedException(texts["Roles.ChooseProcess"], nameof(NewGrant.Process));
        return (role, place, process);
    }

    private Account NewAccount(string? written, EmailAddress email)
    {
        var name = (written ?? "").Trim();
        if (name.Length is 0 or > MaxName || name.Any(char.IsControl))
            throw new RefusedException(texts["Roles.NameWrong", MaxName], nameof(NewGrant.Name));
        var now = clock.GetUtcNow();
        return new Account { Id = Guid.CreateVersion7(now), Email = email.Written, EmailKey = email.Key, DisplayName = name, CreatedAt = now };
    }

    private Task<bool> HoldsAsync(Guid account, Role role, Guid? place, Guid? process, CancellationToken cancellationToken) =>
        db.RoleGrants.AnyAsync(g => g.AccountId == account && g.Role == role && g.PlaceId == place && g.ProcessId == process, cancellationToken);

    private string OfficeOf(Role role, PlaceLabel? place, ProcessLabel? process)
    {
        if (role == Role.Administrator)
            return texts["Office.Administrator"];
        var office = texts[$"Office.{role}", place?.Name ?? texts["Place.Gone"]];
        return process is null ? office : texts["Office.ForProcess", office, process.Title];
    }
}
