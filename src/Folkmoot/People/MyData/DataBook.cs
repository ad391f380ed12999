using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.MyData;

/// <summary>Everything that is kept about a person: to see, to correct, to take away and to erase.</summary>
internal sealed class DataBook(FolkmootDb db, IEnumerable<IPersonalData> rooms, TraceSweep sweep, RightsCache cache, Chronicle chronicle, IStringLocalizer<Texts> texts)
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Guid account, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(account, cancellationToken);
        var records = new List<PersonalRecord>();
        foreach (var room in rooms)
            records.AddRange(await room.FindAsync(person, cancellationToken));
        return records;
    }

    /// <summary>Corrects how the person is addressed.</summary>
    /// <exception cref="RefusedException">The name is empty or too long.</exception>
    public async Task RenameAsync(Actor actor, string? name, CancellationToken cancellationToken)
    {
        var clean = (name ?? "").Trim();
        if (clean.Length is 0 or > Roles.MaxName || clean.Any(char.IsControl))
            throw new RefusedException(texts["Name.Wrong", Roles.MaxName], "Name");
        await db.Accounts.Where(a => a.Id == actor.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisplayName, clean), cancellationToken);
        cache.ForgetAccount(actor.AccountId!.Value);
    }

    /// <summary>Erases the account and takes the person out of everything else. All of it happens, or nothing.</summary>
    /// <exception cref="RefusedException">The person is the last administrator.</exception>
    public async Task EraseAsync(Guid account, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Two last administrators who erase themselves at once wait for one another here.
        await db.RoleGrants.Where(g => g.Role == Role.Administrator).ExecuteUpdateAsync(set => set.SetProperty(g => g.GrantedAt, g => g.GrantedAt), cancellationToken);
        if (await db.RoleGrants.AnyAsync(g => g.Role == Role.Administrator && g.AccountId == account, cancellationToken)
            && await db.RoleGrants.CountAsync(g => g.Role == Role.Administrator, cancellationToken) == 1)
            throw new RefusedException(texts["Erase.LastAdministrator"]);
        var person = await PersonAsync(account, cancellationToken);
        var words = person.Email is { } email ? new List<string> { email.Written, email.Key } : [];
        foreach (var room in rooms)
            words.AddRange(await room.EraseAsync(person, cancellationToken));
        await db.Accounts.Where(a => a.Id == account).ExecuteDeleteAsync(cancellationToken);
        await sweep.SweepAsync(account, words, cancellationToken);
        chronicle.Record(Actor.Platform, "account.erased", "account", Guid.Empty, texts["Audit.Erased"]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        cache.ForgetAccount(account);
    }

    private async Task<Person> PersonAsync(Guid account, CancellationToken cancellationToken)
    {
        var found = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == account, cancellationToken);
        return new Person(found.Id, found.DisplayName, EmailAddress.TryParse(found.Email));
    }
}
