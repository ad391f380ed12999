using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Meetings at which bids are decided. Each begins with the interests of those who are there; nothing is decided outside of one.</summary>
internal sealed class MeetingDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MostPresent = 100_000;

    public async Task<IReadOnlyList<CallMeeting>> ListAsync(CallView call, CancellationToken cancellationToken) =>
        await db.CallMeetings.AsNoTracking().Where(m => m.ProcessId == call.Id).OrderByDescending(m => m.Number).ToListAsync(cancellationToken);

    /// <summary>The meeting that is held now; null for none.</summary>
    public Task<CallMeeting?> CurrentAsync(CallView call, CancellationToken cancellationToken) =>
        db.CallMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.ProcessId == call.Id && m.ClosedAt == null, cancellationToken);

    /// <summary>The accounts of the members who have said at a meeting that the register is complete.</summary>
    public async Task<IReadOnlySet<Guid>> SaidAsync(Guid meeting, CancellationToken cancellationToken) =>
        (await db.RegisterRefreshes.Where(r => r.MeetingId == meeting).Select(r => r.AccountId).ToListAsync(cancellationToken)).ToHashSet();

    public async Task OpenAsync(Actor actor, CallView call, MeetingForm form, CancellationToken cancellationToken)
    {
        if (call.Decider == Decider.Ballot)
            throw new RefusedException(texts["Meeting.ByBallot"]);
        if (call.Deciding is not { State: not PhaseState.Planned })
            throw new RefusedException(texts["Panel.Closed"]);
        if (await CurrentAsync(call, cancellationToken) is not null)
            throw new RefusedException(texts["Meeting.Running"]);
        if (!DateOnly.TryParseExact(form.HeldOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > call.Today(clock.GetUtcNow()))
            throw new RefusedException(texts["Meeting.Day"], nameof(form.HeldOn));
        var where = CleanText.Line(form.Where) is { Length: >= 3 and <= CallMeeting.MaxWords } words ? words : throw new RefusedException(texts["Words.Wrong", 3, CallMeeting.MaxWords], nameof(form.Where));
        var isOpen = call.Decider == Decider.Meeting;
        var present = isOpen ? WholeNumber.Read(form.Present, 1, MostPresent, nameof(form.Present)) : 0;
        var meeting = new CallMeeting
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = call.Id,
            Number = (await db.CallMeetings.Where(m => m.ProcessId == call.Id).MaxAsync(m => (int?)m.Number, cancellationToken) ?? 0) + 1,
            HeldOn = day,
            Where = where,
            Present = present,
            Residents = isOpen ? WholeNumber.Read(form.Residents, 0, present, nameof(form.Residents)) : 0,
            OpenedAt = clock.GetUtcNow(),
        };
        db.CallMeetings.Add(meeting);
        chronicle.Record(actor, "meeting.opened", "process", call.Id, $"Meeting {meeting.Number}");
        if (!isOpen)
            await NoteAsync(call, meeting.Id, form.Said, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Members who came later have said that their register is complete, too.</summary>
    public async Task SayAsync(CallView call, IReadOnlyList<Guid> seats, CancellationToken cancellationToken)
    {
        var meeting = await CurrentAsync(call, cancellationToken) ?? throw new RefusedException(texts["Meeting.None"]);
        await NoteAsync(call, meeting.Id, seats, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task CloseAsync(Actor actor, CallView call, CancellationToken cancellationToken)
    {
        var meeting = await db.CallMeetings.SingleOrDefaultAsync(m => m.ProcessId == call.Id && m.ClosedAt == null, cancellationToken) ?? throw new RefusedException(texts["Meeting.None"]);
        meeting.ClosedAt = clock.GetUtcNow();
        chronicle.Record(actor, "meeting.closed", "process", call.Id, $"Meeting {meeting.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task NoteAsync(CallView call, Guid meeting, IReadOnlyList<Guid> seats, CancellationToken cancellationToken)
    {
        var known = await SaidAsync(meeting, cancellationToken);
        foreach (var seat in await db.PanelSeats.Where(s => s.ProcessId == call.Id && seats.Contains(s.Id) && s.LeftAt == null && s.AccountId != null).ToListAsync(cancellationToken))
        {
            if (!known.Contains(seat.AccountId!.Value))
                db.RegisterRefreshes.Add(new RegisterRefresh { Id = OrderedId.Next(clock.GetUtcNow()), AccountId = seat.AccountId.Value, MeetingId = meeting, At = clock.GetUtcNow() });
        }
    }
}
