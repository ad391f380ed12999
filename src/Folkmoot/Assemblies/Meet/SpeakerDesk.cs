using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Keeps the speakers' list of a session: who wants to speak, who speaks, and for how long. One person speaks at a time.</summary>
internal sealed class SpeakerDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock)
{
    public const int MostSeconds = 3600;

    /// <summary>Members can ask for a turn from an hour before a session until two hours after its end.</summary>
    public static bool IsOn(Session session, DateTimeOffset now) => now >= session.StartsAt.AddHours(-1) && now <= session.EndsAt.AddHours(2);

    public async Task<SpeakersView> ListAsync(Session session, CancellationToken cancellationToken)
    {
        var turns = await (from s in db.Speeches.AsNoTracking()
                           join m in db.Members.AsNoTracking() on s.MemberId equals m.Id into of
                           from m in of.DefaultIfEmpty()
                           where s.SessionId == session.Id
                           orderby s.Number
                           select new { s, Seat = m == null ? (int?)null : m.Seat }).ToListAsync(cancellationToken);
        return SpeakersView.Of([.. turns.Select(t => (t.s, t.Seat))], await db.MembersOf(session).CountAsync(cancellationToken), clock.GetUtcNow());
    }

    /// <summary>A member wants to speak. Asking again while they wait or speak changes nothing.</summary>
    public async Task AskAsync(Session session, Member member, CancellationToken cancellationToken)
    {
        if (!member.IsConfirmed)
            throw new RefusedException("Only members who said yes can ask for a turn here.");
        if (!session.IsFor(member.Panel))
            throw new RefusedException("This session is for another panel than yours.");
        if (!IsOn(session, clock.GetUtcNow()))
            throw new RefusedException("You can ask for a turn from an hour before the session until it is over.");
        await AddAsync(session, member.Id, "", cancellationToken);
    }

    /// <summary>Puts somebody on the list for whom somebody in the room asks: a member by seat, or a guest by name.</summary>
    public async Task AddAsync(Session session, string? who, CancellationToken cancellationToken)
    {
        var words = CleanText.Line(who);
        if (words.Length is 0 or > Speech.MaxGuest)
            throw new RefusedException($"Write the number of the seat, or the name of a guest in up to {Speech.MaxGuest} characters.", "Who");
        if (!int.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seat))
        {
            await AddAsync(session, null, words, cancellationToken);
            return;
        }

        var member = await db.MembersOf(session).SingleOrDefaultAsync(m => m.Seat == seat, cancellationToken) ?? throw new RefusedException($"No member who said yes has seat {seat}.", "Who");
        await AddAsync(session, member.Id, "", cancellationToken);
    }

    /// <summary>Gives somebody the floor; whoever speaks has ended. Without a turn, the next on the list gets it.</summary>
    public async Task StartAsync(Session session, Guid? turn, CancellationToken cancellationToken)
    {
        var list = await ListAsync(session, cancellationToken);
        var id = turn ?? (list.Waiting.Count > 0 ? list.Waiting[0].Speech.Id : throw new RefusedException("Nobody is on the list."));
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var next = await db.Speeches.SingleOrDefaultAsync(s => s.Id == id && s.SessionId == session.Id, cancellationToken) ?? throw new RefusedException("This turn is not on the list any more.");
        if (!next.IsWaiting)
            throw new RefusedException("This turn has begun already.");
        await EndAsync(session, now, cancellationToken);
        next.StartedAt = now;
        await SaveAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Whoever speaks has ended.</summary>
    public async Task StopAsync(Session session, CancellationToken cancellationToken)
    {
        await EndAsync(session, clock.GetUtcNow(), cancellationToken);
        await SaveAsync(cancellationToken);
    }

    /// <summary>Takes a turn off the list that has not begun.</summary>
    /// <param name="session">The session.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="member">The member who takes back their own; null for whoever keeps the list.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RemoveAsync(Session session, Guid turn, Member? member, CancellationToken cancellationToken)
    {
        var row = await db.Speeches.SingleOrDefaultAsync(s => s.Id == turn && s.SessionId == session.Id && (member == null || s.MemberId == member.Id), cancellationToken);
        if (row is null)
            return;
        if (!row.IsWaiting)
            throw new RefusedException("This turn has begun; what was spoken stays on record.");
        db.Speeches.Remove(row);
        await SaveAsync(cancellationToken);
    }

    /// <summary>
    /// Takes down the turns of a list that was kept on paper. They take the place of those from an earlier list of this session, so that typing it again doubles nothing; turns on the clock stay.
    /// </summary>
    /// <returns>How many turns there are.</returns>
    /// <exception cref="RefusedException">The session has not begun, a line cannot be read, or a seat is nobody's.</exception>
    public async Task<int> FromPaperAsync(Actor actor, Session session, string? text, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < session.StartsAt)
            throw new RefusedException("The session has not begun; turns are typed in afterwards.", "Turns");
        var turns = PaperTurns.Read(text);
        var seats = await db.MembersOf(session).ToDictionaryAsync(m => m.Seat, m => m.Id, cancellationToken);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        await db.Speeches.Where(s => s.SessionId == session.Id && s.OnPaper).ExecuteDeleteAsync(cancellationToken);
        var number = await db.Speeches.Where(s => s.SessionId == session.Id).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0;
        foreach (var (who, taken, line) in turns)
        {
            var isSeat = int.TryParse(who, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seat);
            if (isSeat && !seats.ContainsKey(seat))
                throw new RefusedException($"Line {line}: no member who said yes has seat {seat}.", "Turns");
            db.Speeches.Add(new Speech
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                SessionId = session.Id,
                Number = ++number,
                MemberId = isSeat ? seats[seat] : null,
                Guest = isSeat ? "" : who,
                AskedAt = session.StartsAt,
                StartedAt = session.StartsAt,
                EndedAt = session.StartsAt + taken,
                OnPaper = true,
            });
        }

        chronicle.Record(actor, "session.turns-from-paper", "process", session.ProcessId, $"{session.Title}: {turns.Count}{By(actor)}");
        await SaveAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return turns.Count;
    }

    /// <summary>Says how long a turn should take.</summary>
    public async Task LimitAsync(Actor actor, Session session, int seconds, CancellationToken cancellationToken)
    {
        var row = await db.Sessions.SingleAsync(s => s.Id == session.Id, cancellationToken);
        row.TurnSeconds = seconds;
        chronicle.Record(actor, "session.turns", "process", session.ProcessId, $"{row.Title}: {seconds} seconds{By(actor)}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whoever keeps the list without an account stands in the record by their office.</summary>
    private static string By(Actor actor) => actor.AccountId is null ? $" ({actor.Office})" : "";

    private async Task AddAsync(Session session, Guid? member, string guest, CancellationToken cancellationToken)
    {
        var mine = await db.Speeches.AsNoTracking().Where(s => s.SessionId == session.Id && s.MemberId == member && s.Guest == guest && s.EndedAt == null).AnyAsync(cancellationToken);
        if (mine)
            return;
        db.Speeches.Add(new Speech
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            SessionId = session.Id,
            Number = (await db.Speeches.Where(s => s.SessionId == session.Id).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0) + 1,
            MemberId = member,
            Guest = guest,
            AskedAt = clock.GetUtcNow(),
        });
        await SaveAsync(cancellationToken);
    }

    private async Task EndAsync(Session session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var running in await db.Speeches.Where(s => s.SessionId == session.Id && s.StartedAt != null && s.EndedAt == null).ToListAsync(cancellationToken))
            running.EndedAt = now;
        // Ended before the next begins: two turns that run are refused by the database.
        await SaveAsync(cancellationToken);
    }

    /// <summary>Two who keep the list at the same time can be in one another's way; then neither half is kept, and one of them does it again.</summary>
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            throw new RefusedException("Somebody else changed the list at the same moment. Look at it again and repeat what you did.");
        }
    }
}
