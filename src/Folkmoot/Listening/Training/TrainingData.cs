using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Training;

/// <summary>What somebody wrote into their training log. Erasing deletes what was not to be shown; a lesson that may be shown stays and is nobody's any more.</summary>
internal sealed class TrainingData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await db.TrainingEntries.AsNoTracking().Where(e => e.WorkerId == person.Account).OrderByDescending(e => e.Day).ThenBy(e => e.Id).ToListAsync(cancellationToken))
            .Select(e => new PersonalRecord(texts["Data.Entry"], e.Day, [new(texts["Kind"], texts[$"Kind.{e.Kind}"]), new(texts["Learned"], e.Learned)], null))];

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        await db.TrainingEntries.Where(e => e.WorkerId == person.Account && !e.MayShow).ExecuteDeleteAsync(cancellationToken);
        await db.TrainingEntries.Where(e => e.WorkerId == person.Account).ExecuteUpdateAsync(set => set.SetProperty(e => e.WorkerId, (Guid?)null), cancellationToken);
        return [];
    }
}
