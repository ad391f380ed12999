using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>The lines that may be said again, and what becomes of them: a statement that tells where it was heard, or a quote.</summary>
internal sealed class LineBook(FolkmootDb db, StatementDesk statements, IStringLocalizer<Texts> texts)
{
    private const int Most = 500;

    public Task<Theme?> ThemeAsync(Guid process, int number, CancellationToken cancellationToken) =>
        db.Themes.AsNoTracking().SingleOrDefaultAsync(t => t.ProcessId == process && t.Number == number, cancellationToken);

    /// <summary>The lines of a theme whose people allow that they are said again, by list and words.</summary>
    public async Task<IReadOnlyList<SaidLine>> OfAsync(Guid process, Guid theme, CancellationToken cancellationToken)
    {
        ConsentStep[] allowed = [ConsentStep.Paraphrase, ConsentStep.Quote, ConsentStep.Contact];
        var rows = await (from c in db.LineCodings.AsNoTracking()
                          join l in db.NoteLines.AsNoTracking() on c.LineId equals l.Id
                          join n in db.ConversationNotes.AsNoTracking() on l.NoteId equals n.Id
                          where n.ProcessId == process && c.Round == 1 && c.ThemeId == theme && allowed.Contains(n.Consent)
                          orderby l.Text, l.Id
                          select new { Line = l, n.Area, c.Sense, n.Consent }).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new SaidLine(r.Line, r.Area, r.Sense, r.Consent))];
    }

    /// <summary>Puts lines forward, in other words, as a statement with where it was heard.</summary>
    /// <exception cref="RefusedException">No line was chosen, or the words do not fit.</exception>
    public async Task PutForwardAsync(Actor actor, ProcessView view, Theme theme, IReadOnlyCollection<Guid> chosen, string? text, CancellationToken cancellationToken)
    {
        var lines = (await OfAsync(view.Process.Id, theme.Id, cancellationToken)).Where(l => chosen.Contains(l.Line.Id)).ToList();
        if (lines.Count == 0)
            throw new RefusedException(texts["Lines.Choose.None"], "Chosen");
        var (talks, areas) = (lines.Select(l => l.Line.NoteId).Distinct().Count(), lines.Select(l => l.Area).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal).Count());
        await statements.AddAsync(actor, view, text, Source(talks, areas), cancellationToken);
    }

    /// <summary>Marks the chosen lines of a theme as quotes, and no others.</summary>
    /// <exception cref="RefusedException">One of them may not be quoted.</exception>
    public async Task QuoteAsync(Guid process, Guid theme, IReadOnlyCollection<Guid> chosen, CancellationToken cancellationToken)
    {
        var lines = await OfAsync(process, theme, cancellationToken);
        if (lines.Any(l => chosen.Contains(l.Line.Id) && l.Consent < ConsentStep.Quote))
            throw new RefusedException(texts["Lines.Quote.No"], "Chosen");
        var (all, quoted) = (lines.Select(l => l.Line.Id).ToList(), chosen.ToList());
        await db.NoteLines.Where(l => all.Contains(l.Id) && l.IsQuoted != quoted.Contains(l.Id)).ExecuteUpdateAsync(set => set.SetProperty(l => l.IsQuoted, l => quoted.Contains(l.Id)), cancellationToken);
    }

    // A small number of talks could tell whose door it was.
    private string Source(int talks, int areas) => (talks >= SmallNumbers.Least, areas) switch
    {
        (true, > 1) => texts["Source.Areas", talks, areas],
        (true, _) => texts["Source.Talks", talks],
        _ => texts["Source.Few"],
    };

    /// <summary>A line with what is needed to choose it.</summary>
    public sealed record SaidLine(NoteLine Line, string Area, LineSense Sense, ConsentStep Consent);
}
