using System.Globalization;
using Folkmoot.People.MyData;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.Passkeys;

/// <summary>A person's passkeys. They fall with the account.</summary>
internal sealed class PasskeyData(PasskeyDesk desk, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await desk.ListAsync(person.Account, cancellationToken)).Select(p => new PersonalRecord(texts["Title"], p.CreatedAt,
            [new(texts["Name"], p.Name), new(texts["Used"], p.UsedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")], "/people/passkeys"))];

    public Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
