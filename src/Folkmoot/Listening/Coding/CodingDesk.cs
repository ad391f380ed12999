using Folkmoot.Listening.Notes;
using Folkmoot.Opinion.Reliability;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>
/// Hands lines to coders, one at a time. Of every ten lines one, drawn by the installation's secret, is coded again by somebody else who does not see what the first
/// did, and does not know that there was a first.
/// </summary>
internal sealed class CodingDesk(FolkmootDb db, Codebook codebook, IInstanceKey key, IStringLocalizer<Texts> texts)
{
    /// <summary>One line of so many is coded twice.</summary>
    public const int SecondOf = 10;

    /// <summary>The next line for this coder; null when there is none.</summary>
    public async Task<NoteLine?> NextAsync(Actor actor, Guid process, CancellationToken cancellationToken)
    {
        var work = await WorkAsync(process, cancellationToken);
        var second = work.Second.FirstOrDefault(id => work.First.TryGetValue(id, out var coder) && coder != actor.AccountId && !work.Twice.Contains(id));
        var next = second != Guid.Empty ? second : work.Lines.FirstOrDefault(id => !work.First.ContainsKey(id));
        return next == Guid.Empty ? null : await db.NoteLines.AsNoTracking().SingleAsync(l => l.Id == next, cancellationToken);
    }

    /// <summary>Codes a line.</summary>
    /// <param name="actor">The coder.</param>
    /// <param name="process">The process.</param>
    /// <param name="line">The line that was shown.</param>
    /// <param name="theme">Number of the theme; 0 for none of them.</param>
    /// <param name="sense">Asset, deficit or neither.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="RefusedException">Something was not chosen, or the line is not for this coder any more.</exception>
    public async Task CodeAsync(Actor actor, Guid process, Guid line, int? theme, LineSense? sense, CancellationToken cancellationToken)
    {
        var themes = await codebook.ListAsync(process, cancellationToken);
        var chosen = theme == 0 ? LineCoding.NoTheme : themes.Find(t => t.Number == theme && !t.IsRetired)?.Id ?? throw new RefusedException(texts["Code.Theme.Choose"], "Theme");
        if (sense is not { } meant || !Enum.IsDefined(meant))
            throw new RefusedException(texts["Code.Sense.Choose"], "Sense");
        var work = await WorkAsync(process, cancellationToken);
        var isFirst = !work.First.TryGetValue(line, out var coder);
        if (!work.Lines.Contains(line) || (!isFirst && (coder == actor.AccountId || work.Twice.Contains(line) || !work.Second.Contains(line))))
            throw new RefusedException(texts["Code.Gone"]);
        db.LineCodings.Add(new LineCoding
        {
            LineId = line,
            Round = isFirst ? 1 : 2,
            CoderId = actor.AccountId,
            ThemeId = chosen,
            Sense = meant,
            Codebook = await codebook.VersionAsync(process, cancellationToken),
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Code.Gone"]);
        }
    }

    /// <summary>How far coding has come.</summary>
    public async Task<CodingState> StateAsync(Guid process, CancellationToken cancellationToken)
    {
        var work = await WorkAsync(process, cancellationToken);
        var pairs = await PairsAsync(process, cancellationToken);
        return new CodingState(
            work.Lines.Count,
            work.Lines.Count(work.First.ContainsKey),
            work.Second.Count,
            work.Second.Count(work.Twice.Contains),
            KrippendorffAlpha.Nominal(pairs.Select(p => p.Themes)),
            KrippendorffAlpha.Nominal(pairs.Select(p => p.Senses)));
    }

    private async Task<List<(IReadOnlyList<string> Themes, IReadOnlyList<string> Senses)>> PairsAsync(Guid process, CancellationToken cancellationToken) =>
        [.. (await (from c in db.LineCodings.AsNoTracking()
                    join l in db.NoteLines on c.LineId equals l.Id
                    join n in db.ConversationNotes on l.NoteId equals n.Id
                    where n.ProcessId == process
                    select c).ToListAsync(cancellationToken))
            .GroupBy(c => c.LineId).Where(g => g.Count() == 2)
            .Select(g => ((IReadOnlyList<string>)[.. g.Select(c => c.ThemeId.ToString())], (IReadOnlyList<string>)[.. g.Select(c => c.Sense.ToString())]))];

    private async Task<Work> WorkAsync(Guid process, CancellationToken cancellationToken)
    {
        var lines = await (from l in db.NoteLines.AsNoTracking()
                           join n in db.ConversationNotes on l.NoteId equals n.Id
                           where n.ProcessId == process
                           orderby l.Id
                           select l.Id).ToListAsync(cancellationToken);
        var codings = await (from c in db.LineCodings.AsNoTracking()
                             join l in db.NoteLines on c.LineId equals l.Id
                             join n in db.ConversationNotes on l.NoteId equals n.Id
                             where n.ProcessId == process
                             select new { c.LineId, c.Round, c.CoderId }).ToListAsync(cancellationToken);
        // Drawn anew whenever lines come in or go, always the same for the same lines.
        var second = lines.OrderBy(id => Convert.ToHexString(key.Mac("listening.coded-twice", id.ToString("N"))), StringComparer.Ordinal).Take((lines.Count + SecondOf - 1) / SecondOf).ToHashSet();
        return new Work(lines, second, codings.Where(c => c.Round == 1).ToDictionary(c => c.LineId, c => c.CoderId), codings.Where(c => c.Round == 2).Select(c => c.LineId).ToHashSet());
    }

    private sealed record Work(List<Guid> Lines, HashSet<Guid> Second, Dictionary<Guid, Guid?> First, HashSet<Guid> Twice);
}
