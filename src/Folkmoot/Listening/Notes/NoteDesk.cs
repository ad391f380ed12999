using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Folkmoot.Listening.Notes;

/// <summary>Takes notes in, once each however often they are sent, and gives them up when the code on the card is given back.</summary>
internal sealed class NoteDesk(FolkmootDb db, Chronicle chronicle, NoteCodes codes, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Keeps a note.</summary>
    /// <returns>False when it has come in before; then nothing was changed.</returns>
    /// <exception cref="RefusedException">Notes are not taken now, the day does not fit, or the code is on another note.</exception>
    public async Task<bool> KeepAsync(Actor actor, ProcessView view, NoteEntry entry, CancellationToken cancellationToken)
    {
        var process = view.Process.Id;
        if (await KnownAsync(process, entry.Id, cancellationToken))
            return false;
        RequireTime(view, entry.Day);
        var hash = codes.OfNote(process, entry.Code);
        if (await db.ConversationNotes.AnyAsync(n => n.ProcessId == process && n.CodeHash == hash, cancellationToken))
            throw new RefusedException(texts["Code.Used"], nameof(NoteForm.Code));
        var day = new DateTimeOffset(entry.Day, TimeOnly.MinValue, TimeSpan.Zero);
        db.ReceivedNotes.Add(new ReceivedNote { Id = entry.Id, ProcessId = process });
        db.ConversationNotes.Add(new ConversationNote
        {
            Id = entry.Id,
            ProcessId = process,
            Shape = entry.Shape,
            Area = entry.Area,
            Setting = entry.Setting,
            Present = entry.Present,
            Language = entry.Language,
            Day = day,
            Consent = entry.Consent,
            Wording = entry.Wording,
            ConnectorId = actor.AccountId,
            CodeHash = hash,
        });
        foreach (var (line, i) in entry.Lines.Select((line, i) => (line, i)))
            db.NoteLines.Add(new NoteLine { Id = OrderedId.Next(clock.GetUtcNow()), NoteId = entry.Id, List = line.List, Ordinal = i + 1, Text = line.Text });
        // An id that tells no time, so that nobody finds the note that came in with it.
        if (entry.Contact.Length > 0)
            db.ContactWishes.Add(new ContactWish { Id = Guid.NewGuid(), ProcessId = process, CodeHash = codes.OfContact(process, entry.Code), Contact = entry.Contact, Day = day });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // The same note came in twice at this moment, or another with the same card.
            db.ChangeTracker.Clear();
            return await KnownAsync(process, entry.Id, cancellationToken) ? false : throw new RefusedException(texts["Code.Used"], nameof(NoteForm.Code));
        }
    }

    /// <summary>Takes a note away for good, with the wish to be contacted, by the code on the card.</summary>
    /// <exception cref="RefusedException">There is no note with this code any more.</exception>
    public async Task WithdrawAsync(ProcessView view, string code, CancellationToken cancellationToken)
    {
        var process = view.Process.Id;
        var (note, contact) = (codes.OfNote(process, code), codes.OfContact(process, code));
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var gone = await db.ContactWishes.Where(c => c.ProcessId == process && c.CodeHash == contact).ExecuteDeleteAsync(cancellationToken)
            + await db.ConversationNotes.Where(n => n.ProcessId == process && n.CodeHash == note).ExecuteDeleteAsync(cancellationToken);
        if (gone == 0)
            throw new RefusedException(texts["Withdraw.None"], "Code");
        chronicle.Record(Actor.Platform, "note.withdrawn", "process", process, "");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>A connector takes back a note of their own that they got wrong.</summary>
    /// <exception cref="RefusedException">There is no such note of theirs.</exception>
    public async Task RemoveAsync(Actor actor, Guid process, Guid note, CancellationToken cancellationToken)
    {
        if (await db.ConversationNotes.Where(n => n.Id == note && n.ProcessId == process && n.ConnectorId != null && n.ConnectorId == actor.AccountId).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new RefusedException(texts["Remove.None"]);
    }

    private async Task<bool> KnownAsync(Guid process, Guid id, CancellationToken cancellationToken) =>
        await db.ReceivedNotes.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } known
        && (known.ProcessId == process ? true : throw new RefusedException(texts["Elsewhere"]));

    private void RequireTime(ProcessView view, DateOnly day)
    {
        var now = clock.GetUtcNow();
        if (!view.TakesNotesAt(now))
            throw new RefusedException(texts["Closed"]);
        var (phase, zone) = (view.NotesPhase!, view.Place.TimeZone);
        var on = LocalDate.FromDateOnly(day);
        var (first, last, today) = (PlaceClock.Local(phase.OpensAt, zone).Date, PlaceClock.Local(phase.ClosesAt, zone).Date, PlaceClock.Local(now, zone).Date);
        if (on < first || on > last || on > today)
            throw new RefusedException(texts["Day.Wrong", PlaceClock.SaySpan(phase.OpensAt, phase.ClosesAt < now ? phase.ClosesAt : now, zone)], nameof(NoteForm.Day));
    }
}
