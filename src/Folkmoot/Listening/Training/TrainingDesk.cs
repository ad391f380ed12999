using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Training;

/// <summary>Keeps the training log of those who listen. What one did shows to oneself; everybody sees how many learn, how, and the lessons that may be shown.</summary>
internal sealed class TrainingDesk(FolkmootDb db, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MostShown = 12;

    /// <summary>Whether the log can be written: from when the process is public until its last phase ends.</summary>
    public bool IsOpen(ProcessView view) => view.Process.State != ProcessState.Draft && clock.GetUtcNow() < view.Phases[^1].ClosesAt;

    /// <summary>One's own log, the newest first.</summary>
    public async Task<IReadOnlyList<TrainingEntry>> MineAsync(Guid process, Guid? worker, CancellationToken cancellationToken) =>
        await db.TrainingEntries.AsNoTracking().Where(e => e.ProcessId == process && e.WorkerId != null && e.WorkerId == worker).OrderByDescending(e => e.Day).ThenByDescending(e => e.Id).ToListAsync(cancellationToken);

    /// <summary>Writes a line into one's log.</summary>
    /// <exception cref="RefusedException">The process is over, something is missing, or the words name somebody.</exception>
    public async Task WriteAsync(Actor actor, ProcessView view, TrainingForm form, CancellationToken cancellationToken)
    {
        var worker = actor.AccountId ?? throw new RefusedException(texts["SignIn"]);
        if (!IsOpen(view))
            throw new RefusedException(texts["Closed"]);
        var kind = form.Kind is { } k && Enum.IsDefined(k) ? k : throw new RefusedException(texts["Kind.Choose"], nameof(TrainingForm.Kind));
        var today = PlaceClock.Local(clock.GetUtcNow(), view.Place.TimeZone).Date.ToDateOnly();
        if (!DateOnly.TryParseExact(form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > today || day < today.AddYears(-1))
            throw new RefusedException(texts["Day.Wrong"], nameof(TrainingForm.Day));
        var lesson = form.Lesson is { } l && Enum.IsDefined(l) ? l : throw new RefusedException(texts["Lesson.Choose"], nameof(TrainingForm.Lesson));
        var learned = CleanText.Line(form.Learned);
        if (learned.Length is < TrainingEntry.MinLearned or > TrainingEntry.MaxLearned)
            throw new RefusedException(texts["Learned.Wrong", TrainingEntry.MinLearned, TrainingEntry.MaxLearned], nameof(TrainingForm.Learned));
        if (LinkCount.Of(learned) > 0 || learned.Contains('@', StringComparison.Ordinal) || learned.Count(char.IsDigit) >= 9)
            throw new RefusedException(texts["Learned.Address"], nameof(TrainingForm.Learned));
        var mine = await MineAsync(view.Process.Id, worker, cancellationToken);
        if (mine.Count >= TrainingEntry.MostOfOne)
            throw new RefusedException(texts["Most", TrainingEntry.MostOfOne]);
        var at = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        // The back button and another press: it stands there already.
        if (mine.Any(e => e.Kind == kind && e.Day == at && e.Learned == learned))
            return;
        db.TrainingEntries.Add(new TrainingEntry { Id = Guid.NewGuid(), ProcessId = view.Process.Id, WorkerId = worker, Kind = kind, Day = at, Lesson = lesson, Learned = learned, MayShow = form.MayShow });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes a line out of one's log.</summary>
    /// <exception cref="RefusedException">There is no such line in it.</exception>
    public async Task RemoveAsync(Actor actor, Guid process, Guid entry, CancellationToken cancellationToken)
    {
        if (await db.TrainingEntries.Where(e => e.Id == entry && e.ProcessId == process && e.WorkerId != null && e.WorkerId == actor.AccountId).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new RefusedException(texts["Remove.None"]);
    }

    /// <summary>What everybody may see; null while nobody has written anything.</summary>
    public async Task<TrainingSummary?> SummaryAsync(Guid process, CancellationToken cancellationToken)
    {
        // In the order of ids, which say nothing of when or by whom.
        var all = await db.TrainingEntries.AsNoTracking().Where(e => e.ProcessId == process).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        if (all.Count == 0)
            return null;
        return new TrainingSummary(
            SmallNumbers.Of(all.Select(e => e.WorkerId).Distinct().Count()),
            [.. all.CountBy(e => e.Kind).OrderBy(k => k.Key).Select(k => (k.Key, k.Value))],
            [.. all.Where(e => e.MayShow).GroupBy(e => e.Lesson).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(e => e.Learned).Distinct(StringComparer.Ordinal).Take(MostShown)]))]);
    }
}
