using Folkmoot.Listening.Coding;
using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Notes;

/// <summary>What connectors and coders leave: which talks they held and which lines they coded. Erasing takes them out; what people said stays with its code.</summary>
internal sealed class NoteData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var notes = await db.ConversationNotes.AsNoTracking().Where(n => n.ConnectorId == person.Account).OrderByDescending(n => n.Day).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        var coded = await db.LineCodings.CountAsync(c => c.CoderId == person.Account, cancellationToken);
        return
        [
            .. notes.Select(n => new PersonalRecord(texts["Data.Note"], n.Day, [new(texts["Field.Area"], n.Area), new(texts["Field.Shape"], texts[$"Shape.{n.Shape}"])], null)),
            .. coded == 0 ? Array.Empty<PersonalRecord>() : [new PersonalRecord(texts["Data.Coded"], null, [new(texts["Data.Lines"], coded.ToString(System.Globalization.CultureInfo.CurrentCulture))], null)],
        ];
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        await db.ConversationNotes.Where(n => n.ConnectorId == person.Account).ExecuteUpdateAsync(set => set.SetProperty(n => n.ConnectorId, (Guid?)null), cancellationToken);
        await db.LineCodings.Where(c => c.CoderId == person.Account).ExecuteUpdateAsync(set => set.SetProperty(c => c.CoderId, (Guid?)null), cancellationToken);
        return [];
    }
}
