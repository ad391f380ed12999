using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Paper;

/// <summary>
/// Takes down what people ticked on sheets. Two people type each sheet in without seeing each other; it counts when they read the same, and else when a third, with the sheet in hand, has settled it.
/// </summary>
public sealed class TypingDesk(FolkmootDb db, Chronicle chronicle, StatementBook book, Listener listener, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>A sheet for somebody; null when there is none of these numbers.</summary>
    public async Task<SheetView?> FindAsync(Guid process, int pack, int sheet, Guid? reader, CancellationToken cancellationToken) =>
        await (from p in db.PaperPacks.AsNoTracking()
               join s in db.PackSheets.AsNoTracking() on p.Id equals s.PackId
               where p.ProcessId == process && p.Number == pack && s.Number == sheet
               select s).SingleOrDefaultAsync(cancellationToken) is { } row
            ? new SheetView(row, await ReadingsAsync(row, cancellationToken), reader)
            : null;

    /// <summary>Types a sheet in, settles one that two people read differently, or begins anew with one that was counted.</summary>
    /// <param name="actor">Who does.</param>
    /// <param name="view">The process.</param>
    /// <param name="pack">Number of the pack.</param>
    /// <param name="sheet">Number of the sheet.</param>
    /// <param name="answers">What is ticked, by number of the statement; what is left empty is missing.</param>
    /// <param name="open">Whether the box is ticked that allows the row in the open data.</param>
    /// <param name="cancellationToken">Stops; nothing has changed then.</param>
    /// <returns>What became of the sheet: counted now, or how far it is.</returns>
    /// <exception cref="RefusedException">Paper is not taken any more, the sheet is empty or not ours, or this person may not type it in now.</exception>
    public async Task<(bool IsCounted, SheetStage Stage)> TypeAsync(Actor actor, ProcessView view, int pack, int sheet, IReadOnlyDictionary<int, Answer> answers, bool open, CancellationToken cancellationToken)
    {
        var clerk = actor.AccountId ?? throw new RefusedException(texts["Type.SignIn"]);
        if (!view.TakesPaper(clock.GetUtcNow()))
            throw new RefusedException(texts["Type.Closed"]);
        if (await FindAsync(view.Process.Id, pack, sheet, clerk, cancellationToken) is not { } seen)
            throw new RefusedException(texts["Sheet.None"]);
        if (!seen.MayType && !seen.MaySettle)
            throw new RefusedException(texts["Sheet.Third"]);
        if (answers.Count == 0)
            throw new RefusedException(texts["Sheet.Empty"]);
        if (answers.Any(a => !Enum.IsDefined(a.Value) || SheetDraw.Read(seen.Sheet.Draws).All(d => d.Statement != a.Key)))
            throw new RefusedException(texts["Sheet.Strange"]);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            // The sheet gets a new version each time, so that two who type at one moment do not both take themselves for the second.
            var row = await db.PackSheets.SingleAsync(s => s.PackId == seen.Sheet.PackId && s.Number == sheet && s.Version == seen.Sheet.Version, cancellationToken);
            db.Entry(row).State = EntityState.Modified;
            var stage = await TakeDownAsync(row, seen, clerk, SheetTicks.Write(answers), open, cancellationToken);
            if (stage == SheetStage.Fresh)
                await CountAsync(view.Process.Id, row, answers, open, cancellationToken);
            chronicle.Record(actor, Deed(seen, stage), "process", view.Process.Id, PackDesk.Name(pack, sheet));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return (stage == SheetStage.Fresh, stage);
        }
        catch (Exception e) when (e is DbUpdateException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Twice"]);
        }
    }

    private static string Deed(SheetView seen, SheetStage stage) => (seen.Stage, stage) switch
    {
        (SheetStage.Different, _) => "sheet.settled",
        (_, SheetStage.Fresh) => "sheet.counted",
        (_, SheetStage.Different) => "sheet.differs",
        _ => "sheet.typed",
    };

    /// <summary>Keeps what was read until it can be counted; then nothing of it is kept.</summary>
    private async Task<SheetStage> TakeDownAsync(PackSheet row, SheetView seen, Guid clerk, string ticks, bool open, CancellationToken cancellationToken)
    {
        var readings = await db.SheetReadings.Where(r => r.PackId == row.PackId && r.Sheet == row.Number).ToListAsync(cancellationToken);
        if (readings.Find(r => r.ClerkId == clerk) is { } mine)
        {
            (mine.Ticks, mine.Open) = (ticks, open);
            return SheetStage.Once;
        }

        if (readings.Count == 0 || (!seen.MaySettle && (readings[0].Ticks != ticks || readings[0].Open != open)))
        {
            var hand = readings.Count == 0 ? SheetHand.First : SheetHand.Second;
            db.SheetReadings.Add(new SheetReading { PackId = row.PackId, Sheet = row.Number, Hand = hand, ClerkId = clerk, Ticks = ticks, Open = open });
            return hand == SheetHand.First ? SheetStage.Once : SheetStage.Different;
        }

        db.SheetReadings.RemoveRange(readings);
        return SheetStage.Fresh;
    }

    private async Task CountAsync(Guid process, PackSheet row, IReadOnlyDictionary<int, Answer> answers, bool open, CancellationToken cancellationToken)
    {
        var person = listener.KeyOfSheet(process, row.PackId, row.Number);
        var statements = (await book.ListAsync(process, cancellationToken)).ToDictionary(s => s.Number);
        var day = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        await db.GivenAnswers.Where(a => a.ProcessId == process && a.Key == person).ExecuteDeleteAsync(cancellationToken);
        await db.OpenConsents.Where(c => c.ProcessId == process && c.Key == person).ExecuteDeleteAsync(cancellationToken);
        foreach (var (draw, step) in SheetDraw.Read(row.Draws).Select((draw, step) => (draw, step)))
        {
            // A statement that a moderator took out after printing is not answered any more.
            if (!answers.TryGetValue(draw.Statement, out var answer) || statements[draw.Statement].State != StatementState.Shown)
                continue;
            db.GivenAnswers.Add(new GivenAnswer
            {
                ProcessId = process,
                Key = person,
                StatementId = statements[draw.Statement].Id,
                Answer = answer,
                Day = day,
                Step = step,
                Weight = draw.Weight,
                Total = draw.Total,
                Mode = AnswerMode.Paper,
            });
        }

        if (open)
            db.OpenConsents.Add(new OpenConsent { ProcessId = process, Key = person });
        row.CountedOn ??= day;
    }

    private Task<List<SheetReading>> ReadingsAsync(PackSheet sheet, CancellationToken cancellationToken) =>
        db.SheetReadings.AsNoTracking().Where(r => r.PackId == sheet.PackId && r.Sheet == sheet.Number).OrderBy(r => r.Hand).ToListAsync(cancellationToken);
}
