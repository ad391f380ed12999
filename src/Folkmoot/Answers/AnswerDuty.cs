using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>
/// For rooms whose own work answers people: a judgement answers who put an idea forward, a decision who appealed. Questions about the
/// same thing stay open; they are answered one by one. All of it happens in the caller's unit of work.
/// </summary>
public sealed class AnswerDuty(FolkmootDb db, Chronicle chronicle, AnswerLetters letters, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Gives the answer that is owed about a thing to everybody who put it forward or objected, and sends it to them.</summary>
    public async Task FulfilAsync(Actor actor, string kind, Guid id, string words, string answerer, CancellationToken cancellationToken)
    {
        foreach (var owed in await OpenAsync(kind, id, cancellationToken))
        {
            owed.Answerer = Prose.Begin(answerer, OwedAnswer.MaxName - 1);
            (owed.State, owed.AnsweredAt, owed.Answer) = (OwedState.Answered, clock.GetUtcNow(), Prose.Begin(words, OwedAnswer.MaxAnswer - 1));
            chronicle.Link(actor, ("answer", owed.Id), (owed.AboutKind, owed.AboutId), "was answered", texts["Edge.Answered", owed.Answerer, Prose.Begin(owed.Words, 120)]);
            chronicle.Record(actor, "answer.given", "answer", owed.Id, owed.Answerer);
            await letters.AnsweredAsync(owed, cancellationToken);
        }
    }

    /// <summary>Names who owes the answers about a thing from now on. The day stays.</summary>
    public async Task HandOverAsync(string kind, Guid id, string answerer, CancellationToken cancellationToken)
    {
        foreach (var owed in await OpenAsync(kind, id, cancellationToken))
            (owed.Answerer, owed.AnswererEmail, owed.RemindedAt) = (Prose.Begin(answerer, OwedAnswer.MaxName - 1), null, null);
    }

    /// <summary>A thing was hidden: it is called by another name wherever answers about it are shown, and whoever put it forward waits for none.</summary>
    public async Task SuspendAsync(string kind, Guid id, string title, string reason, CancellationToken cancellationToken)
    {
        await RenameAsync(kind, id, title, cancellationToken);
        foreach (var owed in await OpenAsync(kind, id, cancellationToken))
            (owed.State, owed.Reason) = (OwedState.TakenDown, Prose.Begin(reason, OwedAnswer.MaxReason - 1));
    }

    /// <summary>A thing that was hidden is shown again, and what was owed about it is owed again, by the same day.</summary>
    public async Task ResumeAsync(string kind, Guid id, string title, CancellationToken cancellationToken)
    {
        await RenameAsync(kind, id, title, cancellationToken);
        foreach (var owed in await db.OwedAnswers.Where(o => o.AboutKind == kind && o.AboutId == id && o.State == OwedState.TakenDown && o.Cause != AnswerCause.Question).ToListAsync(cancellationToken))
            (owed.State, owed.Reason) = (OwedState.Open, "");
    }

    private async Task RenameAsync(string kind, Guid id, string title, CancellationToken cancellationToken)
    {
        foreach (var owed in await db.OwedAnswers.Where(o => o.AboutKind == kind && o.AboutId == id).ToListAsync(cancellationToken))
            owed.AboutTitle = Prose.Begin(title, OwedAnswer.MaxTitle - 1);
    }

    private Task<List<OwedAnswer>> OpenAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        db.OwedAnswers.Where(o => o.AboutKind == kind && o.AboutId == id && o.State == OwedState.Open && o.Cause != AnswerCause.Question).ToListAsync(cancellationToken);
}
