using System.Globalization;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.MyData;

/// <summary>The account itself, its roles, its devices, what it did in office, and the letters to it.</summary>
internal sealed class AccountData(FolkmootDb db, LetterEraser letters, IPlaceTree places, TimeProvider clock, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == person.Account, cancellationToken);
        var now = clock.GetUtcNow();
        var records = new List<PersonalRecord>
        {
            new(texts["Topic.Account"], account.CreatedAt,
                [
                    new(texts["Fact.Name"], account.DisplayName),
                    new(texts["Fact.Email"], account.Email ?? ""),
                    new(texts["Fact.Id"], account.Id.ToString()),
                    new(texts["Fact.Letters"], (await letters.CountAsync(person.Own(await letters.AddressesAsync(cancellationToken)), cancellationToken)).ToString(CultureInfo.InvariantCulture)),
                ], "/people/account"),
        };
        var names = (await places.AllAsync(cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        foreach (var grant in await db.RoleGrants.AsNoTracking().Where(g => g.AccountId == person.Account).OrderBy(g => g.GrantedAt).ToListAsync(cancellationToken))
        {
            records.Add(new(texts["Topic.Roles"], grant.GrantedAt,
                [new(texts["Fact.Role"], grant.Role.ToString()), .. grant.PlaceId is { } place ? [new KeyValuePair<string, string>(texts["Fact.Place"], names.GetValueOrDefault(place, ""))] : Array.Empty<KeyValuePair<string, string>>()], null));
        }

        foreach (var session in await db.Sessions.AsNoTracking().Where(s => s.AccountId == person.Account && s.ExpiresAt > now).OrderByDescending(s => s.CreatedAt).ToListAsync(cancellationToken))
            records.Add(new(texts["Topic.Devices"], session.CreatedAt, [new(texts["Fact.Until"], Say(session.ExpiresAt))], null));
        foreach (var act in await db.Audit.AsNoTracking().Where(a => a.AccountId == person.Account).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).ToListAsync(cancellationToken))
            records.Add(new(texts["Topic.Acts"], act.At, [new(texts["Fact.Act"], act.Act), new(texts["Fact.Details"], act.Details)], null));
        return records;
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        // The address that was asked for is the person's as well, though nobody has proved it yet.
        var wanted = await db.EmailChanges.AsNoTracking().SingleOrDefaultAsync(c => c.AccountId == person.Account, cancellationToken);
        var kept = await letters.AddressesAsync(cancellationToken);
        await letters.EraseAsync([.. person.Own(kept), .. kept.Where(a => wanted is not null && EmailAddress.TryParse(a)?.Key == wanted.EmailKey)], cancellationToken);
        return wanted is null ? [] : [wanted.Email, wanted.EmailKey];
    }

    private static string Say(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
