using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>What a person asked, and the answers they owe or gave. Erasing takes names and addresses away; questions and answers stay.</summary>
internal sealed class AnswerData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var asked = await Asked(person).AsNoTracking().OrderByDescending(o => o.AskedAt).ToListAsync(cancellationToken);
        var owed = await (await OwedAsync(person, cancellationToken)).AsNoTracking().OrderByDescending(o => o.AskedAt).ToListAsync(cancellationToken);
        return
        [
            .. asked.Select(o => new PersonalRecord(texts["Data.Asked"], o.AskedAt,
                [new(texts["Data.About"], o.AboutTitle), new(texts["Data.Words"], o.Words), new(texts["Data.Name"], o.AskerName), new(texts["Data.Email"], o.AskerEmail ?? ""), new(texts["Data.Answer"], o.Answer)], $"/answers/{o.Id}")),
            .. owed.Select(o => new PersonalRecord(texts["Data.Owed"], o.AskedAt,
                [new(texts["Data.About"], o.AboutTitle), new(texts["Data.Name"], o.Answerer), new(texts["Data.Answer"], o.Answer)], $"/answers/{o.Id}")),
        ];
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        await Asked(person).Where(o => o.State == OwedState.Unconfirmed).ExecuteDeleteAsync(cancellationToken);
        await Asked(person).ExecuteUpdateAsync(set => set.SetProperty(o => o.AskerName, "").SetProperty(o => o.AskerEmail, (string?)null).SetProperty(o => o.AskerKey, (string?)null).SetProperty(o => o.AskerAccount, (Guid?)null), cancellationToken);
        var owed = await OwedAsync(person, cancellationToken);
        var defaults = await DefaultsAsync(person, cancellationToken);
        var names = await owed.Select(o => o.Answerer).Union(defaults.Select(d => d.Answerer)).ToListAsync(cancellationToken);
        string gone = texts["Data.Gone"];
        await owed.ExecuteUpdateAsync(set => set.SetProperty(o => o.Answerer, gone).SetProperty(o => o.AnswererEmail, (string?)null), cancellationToken);
        // The organisers answer from now on, until they name somebody else.
        await defaults.ExecuteDeleteAsync(cancellationToken);
        return names.Where(n => n.Length > 0).ToList();
    }

    private IQueryable<OwedAnswer> Asked(Person person) =>
        db.OwedAnswers.Where(o => o.AskerAccount == person.Account || o.AskerKey == person.Key);

    private async Task<IQueryable<OwedAnswer>> OwedAsync(Person person, CancellationToken cancellationToken)
    {
        var own = person.Own(await db.OwedAnswers.Select(o => o.AnswererEmail).Distinct().ToListAsync(cancellationToken));
        return db.OwedAnswers.Where(o => o.AnswererEmail != null && own.Contains(o.AnswererEmail));
    }

    private async Task<IQueryable<AnswerDefaults>> DefaultsAsync(Person person, CancellationToken cancellationToken)
    {
        var own = person.Own(await db.AnswerDefaults.Select(d => d.AnswererEmail).Distinct().ToListAsync(cancellationToken));
        return db.AnswerDefaults.Where(d => d.AnswererEmail != null && own.Contains(d.AnswererEmail));
    }
}
