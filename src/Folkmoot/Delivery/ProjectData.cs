using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>Projects whose questions are sent to a person.</summary>
internal sealed class ProjectData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await (await OwnedAsync(person, cancellationToken)).AsNoTracking().OrderByDescending(p => p.CreatedAt).ToListAsync(cancellationToken))
            .Select(p => new PersonalRecord(texts["Data.Projects"], p.CreatedAt, [new(texts["Data.Title"], p.Title), new(texts["Data.Owner"], p.Owner)], $"/trails/project/{p.Id}"))];

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        // The owner is an office or a body; only the address is the person's.
        await (await OwnedAsync(person, cancellationToken)).ExecuteUpdateAsync(set => set.SetProperty(p => p.OwnerEmail, (string?)null), cancellationToken);
        return [];
    }

    private async Task<IQueryable<Project>> OwnedAsync(Person person, CancellationToken cancellationToken)
    {
        var own = person.Own(await db.Projects.Select(p => p.OwnerEmail).Distinct().ToListAsync(cancellationToken));
        return db.Projects.Where(p => p.OwnerEmail != null && own.Contains(p.OwnerEmail));
    }
}
