using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Stories;

/// <summary>Which stories somebody wrote down for others. Erasing takes that out; the story is its teller's.</summary>
internal sealed class StoryData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await db.Stories.AsNoTracking().Where(s => s.WriterId == person.Account).OrderByDescending(s => s.Id).ToListAsync(cancellationToken))
            .Select(s => new PersonalRecord(texts["Data.Story"], s.SharedAt, [new(texts["Field.Title"], s.SharedAt is null ? texts["Data.Waits"] : s.Title)], null))];

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        await db.Stories.Where(s => s.WriterId == person.Account).ExecuteUpdateAsync(set => set.SetProperty(s => s.WriterId, (Guid?)null), cancellationToken);
        return [];
    }
}
