using System.Globalization;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Register;

/// <summary>Keeps what people answered to the organisers' questions.</summary>
internal sealed class AnswerKeeper(FolkmootDb db, QuestionDesk questions, AnswerSheet sheet, Chronicle chronicle)
{
    /// <summary>What one person was asked or has answered, in the order of the questions; empty words for no answer yet.</summary>
    /// <param name="person">The person.</param>
    /// <param name="withCaller">Whether to list what callers ask although there is no answer yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<(FormQuestion Question, string Words)>> OfAsync(Registration person, bool withCaller, CancellationToken cancellationToken)
    {
        var asked = await questions.ListAsync(person.ProcessId, cancellationToken);
        var given = await db.FormAnswers.AsNoTracking().Where(a => a.RegistrationId == person.Id).ToDictionaryAsync(a => a.QuestionId, a => a.Words, cancellationToken);
        var page = await db.RegistrationPages.Where(p => p.Id == person.PageId).Select(p => p.Number).SingleOrDefaultAsync(cancellationToken);
        return [.. asked.Where(q => given.ContainsKey(q.Id) || q.IsAskedOn(page) || (withCaller && q.IsForCaller)).Select(q => (q, given.GetValueOrDefault(q.Id, "")))];
    }

    /// <summary>The answers of everybody, by registration and question.</summary>
    public async Task<IReadOnlyDictionary<(Guid Person, Guid Question), string>> AllAsync(Guid process, CancellationToken cancellationToken)
    {
        var people = db.Registrations.Where(r => r.ProcessId == process);
        return await db.FormAnswers.AsNoTracking().Where(a => people.Any(r => r.Id == a.RegistrationId)).ToDictionaryAsync(a => (a.RegistrationId, a.QuestionId), a => a.Words, cancellationToken);
    }

    /// <summary>Puts answers in the place of those before.</summary>
    /// <param name="actor">Who writes them down; null for the person, of whom nothing may be left out that is obligatory.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="id">The registration.</param>
    /// <param name="given">The answers, by the number of the question.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">An answer is wrong or missing, or the person has got out.</exception>
    public async Task SetAsync(Actor? actor, AssemblyView assembly, Guid id, IReadOnlyDictionary<int, List<string>> given, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var person = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such registration.");
        if (person.State != RegistrationState.Registered || person.ErasedAt is not null)
            throw new RefusedException("This person has got out; nothing of them is kept.");
        var asked = (await OfAsync(person, withCaller: actor is not null, cancellationToken)).Select(a => a.Question).ToList();
        var answers = sheet.Read(asked, given, demand: actor is null);
        var old = await db.FormAnswers.Where(a => a.RegistrationId == id).ToDictionaryAsync(a => a.QuestionId, cancellationToken);
        db.FormAnswers.RemoveRange(asked.Where(q => old.ContainsKey(q.Id) && answers.All(a => a.Question.Id != q.Id)).Select(q => old[q.Id]));
        foreach (var (question, words) in answers)
        {
            if (old.TryGetValue(question.Id, out var row))
                row.Words = words;
            else
                db.FormAnswers.Add(new FormAnswer { RegistrationId = id, QuestionId = question.Id, Words = words });
        }

        if (actor is not null)
            chronicle.Record(actor, "assembly.answers", "registration", id, string.Create(CultureInfo.InvariantCulture, $"Number {person.Number}"));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Takes away what these people answered. The caller saves.</summary>
    internal static async Task EraseAsync(FolkmootDb db, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken) =>
        db.FormAnswers.RemoveRange(await db.FormAnswers.Where(a => people.Contains(a.RegistrationId)).ToListAsync(cancellationToken));
}
