using Folkmoot.Assemblies.Register;
using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>What people wrote to be in a draw. Erasing takes away who they are and how they are reached, and takes them out of the draw.</summary>
internal sealed class RegistrationData(FolkmootDb db, TimeProvider clock, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var found = await (from r in db.Registrations.AsNoTracking()
                           join p in db.Set<Processes.Process>().AsNoTracking() on r.ProcessId equals p.Id
                           where r.EmailKey == person.Key
                           orderby r.CreatedAt descending
                           select new { r, p.Title }).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(f => f.r.Id);
        var calls = (await db.CallNotes.AsNoTracking().Where(n => ids.Contains(n.RegistrationId)).OrderBy(n => n.Id).ToListAsync(cancellationToken)).ToLookup(n => n.RegistrationId);
        var answers = (await (from a in db.FormAnswers.AsNoTracking()
                              join q in db.FormQuestions.AsNoTracking() on a.QuestionId equals q.Id
                              where ids.Contains(a.RegistrationId)
                              orderby q.Rank
                              select new { a.RegistrationId, Question = q.Words, a.Words }).ToListAsync(cancellationToken)).ToLookup(a => a.RegistrationId);
        return found.ConvertAll(f => new PersonalRecord(
            texts["Data.Topic"],
            f.r.CreatedAt,
            [
                new(texts["Data.Process"], f.Title), new(texts["Data.Name"], f.r.Name), new(texts["Data.Email"], f.r.Email ?? ""), new(texts["Data.Phone"], f.r.Phone), new(texts["Data.Contact"], f.r.Contact),
                .. QuotaDesk.Values(f.r.Values).Select(v => new KeyValuePair<string, string>(v.Key, v.Value)),
                new(texts["Data.Needs"], f.r.Needs),
                .. answers[f.r.Id].Select(a => new KeyValuePair<string, string>(a.Question, AnswerSheet.Say(a.Words))),
                .. calls[f.r.Id].Select(n => new KeyValuePair<string, string>(texts["Data.Call"], n.Words)),
            ],
            null));
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        var rows = await db.Registrations.Where(r => r.EmailKey == person.Key).ToListAsync(cancellationToken);
        await RegistrationDesk.EraseAsync(db, rows, clock.GetUtcNow(), cancellationToken);
        foreach (var row in rows)
            row.State = RegistrationState.Withdrawn;

        await db.SaveChangesAsync(cancellationToken);
        return [];
    }
}
