using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.OpenId;

/// <summary>Which providers know the person. The links fall with the account.</summary>
internal sealed class OpenIdData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await db.ExternalLogins.AsNoTracking().Where(l => l.AccountId == person.Account).OrderBy(l => l.LinkedAt).ToListAsync(cancellationToken))
            .Select(l => new PersonalRecord(texts["OpenId.Title"], l.LinkedAt, [new(texts["OpenId.Provider"], l.Issuer), new(texts["OpenId.Subject"], l.Subject)], null))];

    public Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
