using Folkmoot.Answers;
using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>Publishes what was heard. From then on the notes are gone and only totals remain, with what people allowed to be said again.</summary>
internal sealed class HearingDesk(FolkmootDb db, Chronicle chronicle, Codebook codebook, CodingDesk coding, AnswerDesk answers, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MinReason = 10;
    public const int MaxReason = 500;

    /// <summary>Every report of a process, the newest first.</summary>
    public Task<List<HeardReport>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        db.HeardReports.AsNoTracking().Where(r => r.ProcessId == process).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);

    /// <summary>Publishes.</summary>
    /// <param name="actor">The organiser.</param>
    /// <param name="view">The process.</param>
    /// <param name="early">Why it is published before every line was coded and one in ten coded twice; empty when that is done.</param>
    /// <param name="cancellationToken">Stops; nothing has changed then.</param>
    /// <exception cref="RefusedException">Conversations go on, there are none, or coding is not done and no reason was given.</exception>
    public async Task<HeardReport> PublishAsync(Actor actor, ProcessView view, string? early, CancellationToken cancellationToken)
    {
        var process = view.Process.Id;
        if (view.NotesPhase is not { State: PhaseState.Closed })
            throw new RefusedException(texts["Publish.Open"]);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var notes = await db.ConversationNotes.AsNoTracking().Where(n => n.ProcessId == process).ToListAsync(cancellationToken);
        if (notes.Count == 0)
            throw new RefusedException(texts["Publish.None"]);
        var state = await coding.StateAsync(process, cancellationToken);
        var why = state.IsDone ? "" : CleanText.Line(early);
        if (!state.IsDone && why.Length is < MinReason or > MaxReason)
            throw new RefusedException(texts["Publish.Early", state.Lines - state.Coded, state.Second - state.Twice], "Early");
        var themes = await db.Themes.Where(t => t.ProcessId == process).ToListAsync(cancellationToken);
        var sheet = HeardMaker.Make(notes, await LinesAsync(process, notes, cancellationToken), themes, state, await codebook.VersionAsync(process, cancellationToken), why);
        var number = (await db.HeardReports.Where(r => r.ProcessId == process).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0) + 1;
        var report = new HeardReport { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = process, Number = number, PublishedAt = clock.GetUtcNow(), Sheet = sheet.Write() };
        db.HeardReports.Add(report);
        await HandOnAsync(actor, view, report, sheet, themes, cancellationToken);
        chronicle.Record(actor, "heard.published", "process", process, why);
        await db.SaveChangesAsync(cancellationToken);
        await db.ConversationNotes.Where(n => n.ProcessId == process).ExecuteDeleteAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return report;
    }

    private async Task<List<HeardMaker.CodedLine>> LinesAsync(Guid process, List<ConversationNote> notes, CancellationToken cancellationToken)
    {
        var noteOf = notes.ToDictionary(n => n.Id);
        var rows = await (from c in db.LineCodings.AsNoTracking()
                          join l in db.NoteLines.AsNoTracking() on c.LineId equals l.Id
                          join n in db.ConversationNotes on l.NoteId equals n.Id
                          where n.ProcessId == process && c.Round == 1
                          select new { c.ThemeId, c.Sense, Line = l }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new HeardMaker.CodedLine(noteOf[r.Line.NoteId], r.Line, r.ThemeId, r.Sense))];
    }

    /// <summary>Every theme gets its step on the trail and, where that is promised, an answer by a day.</summary>
    private async Task HandOnAsync(Actor actor, ProcessView view, HeardReport report, HeardSheet sheet, List<Theme> themes, CancellationToken cancellationToken)
    {
        var (url, days) = ($"{view.Url}/notes/heard/{report.Number}", view.NotesSettings.AnswerDays);
        foreach (var heard in sheet.Themes)
        {
            var count = heard.Conversations is { } talks ? texts["In.Talks", talks].Value : texts["In.Few"].Value;
            themes.Single(t => t.Id == heard.Id).PublishedIn = report.Number;
            chronicle.Link(actor, ("process", view.Process.Id), ("theme", heard.Id), "was heard", texts["Edge.Heard", heard.Name, count]);
            if (days > 0)
                await answers.OweAsync(view.Place, view.Process, new AskTarget("theme", heard.Id, heard.Name, $"{url}#theme-{heard.Number}", Days: days), AnswerCause.Question, texts["Answer.Words", heard.Name, count], new Asker("", null, null), cancellationToken);
        }

        db.News.Add(new NewsItem
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = view.Process.Id,
            At = clock.GetUtcNow(),
            Title = texts["News.Title"],
            Words = texts["News.Words", sheet.Conversations is { } all ? texts["In.Talks", all].Value : texts["In.Few"].Value],
            Url = url,
        });
    }
}
