using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>Answers that are owed, one line for each person who owes them; and how many people asked.</summary>
internal sealed class AnswersDue(FolkmootDb db, IStringLocalizer<Texts> texts) : IDueSource, ITookPartSource
{
    public async Task<IReadOnlyList<DueLine>> FindAsync(ProcessView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var soon = now + DueLine.Soon;
        // What authors of ideas are owed is due where the ideas are judged.
        var owed = await db.OwedAnswers.Where(o => o.ProcessId == view.Process.Id && o.State == OwedState.Open && o.DueAt <= soon && (o.Cause != AnswerCause.Proposal || !db.Set<Phase>().Any(p => p.ProcessId == o.ProcessId && p.Method == "feasibility")))
            .GroupBy(o => new { o.Answerer, IsLate = o.DueAt < now })
            .Select(g => new { g.Key.Answerer, g.Key.IsLate, Count = g.Count(), First = g.Min(o => o.DueAt) }).ToListAsync(cancellationToken);
        return [.. owed.Select(g => new DueLine(g.IsLate ? DueState.Late : DueState.Soon, texts[g.Count == 1 ? "Office.Answer" : "Office.Answers", g.Count], g.Answerer, g.First, view.Url + "/answers"))];
    }

    public async Task<IReadOnlyList<TookPart>> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        [new TookPart(texts["Office.Asked"], await db.OwedAnswers.CountAsync(o => o.ProcessId == view.Process.Id && o.Cause != AnswerCause.Proposal && o.State != OwedState.Unconfirmed, cancellationToken))];
}
