using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Representation;

/// <summary>What a person with an account said about themselves: found through the keys that only this installation can make.</summary>
internal sealed class AboutData(FolkmootDb db, IInstanceKey key, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(person, cancellationToken);
        var found = await (from a in db.AboutAnswers.AsNoTracking() join p in db.Processes on a.ProcessId equals p.Id where keys.Contains(a.Key) orderby p.CreatedAt descending, a.Question select new { a.Question, a.Value, p.Title }).ToListAsync(cancellationToken);
        return [.. found.Select(f => new PersonalRecord(texts["Data.Topic"], null, [new(texts["Data.Process"], f.Title), new(texts[$"Question.{f.Question}"], f.Value)], null))];
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(person, cancellationToken);
        await db.AboutAnswers.Where(a => keys.Contains(a.Key)).ExecuteDeleteAsync(cancellationToken);
        return [];
    }

    private async Task<List<byte[]>> KeysAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await db.Surveys.Select(s => s.ProcessId).ToListAsync(cancellationToken))
            .SelectMany(p => Enum.GetValues<Question>().Select(q => AboutDesk.KeyOf(key, p, q, AboutDesk.Of(person.Account))))];
}
