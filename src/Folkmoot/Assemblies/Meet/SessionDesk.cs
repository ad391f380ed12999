using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Keeps the sessions of an assembly: agenda, evidence, the four lists, tables, minutes, and what members want to know.</summary>
internal sealed class SessionDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock)
{
    /// <summary>How long a turn should take, in seconds, as long as nobody says otherwise.</summary>
    private const int UsualTurn = 120;

    public async Task<IReadOnlyList<Session>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Sessions.AsNoTracking().Where(s => s.ProcessId == process).OrderBy(s => s.StartsAt).ThenBy(s => s.Number).ToListAsync(cancellationToken);

    public async Task<SessionView?> FindAsync(Guid process, int number, CancellationToken cancellationToken)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.ProcessId == process && s.Number == number, cancellationToken) is not { } session)
            return null;
        var evidence = await db.Evidence.AsNoTracking().Where(e => e.SessionId == session.Id).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        var notes = await db.Notes.AsNoTracking().Where(n => n.SessionId == session.Id).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var seats = await db.TableSeats.AsNoTracking().Where(s => s.SessionId == session.Id).Join(db.Members, s => s.MemberId, m => m.Id, (s, m) => new { s.Round, s.Table, m.Seat }).ToListAsync(cancellationToken);
        var there = await AttendingAsync(session.Id, cancellationToken);
        var panels = await db.Members.AsNoTracking().Where(m => m.ProcessId == process).ToDictionaryAsync(m => m.Seat, m => m.Panel, cancellationToken);
        return new SessionView(session, evidence, notes, there, [.. seats.GroupBy(s => s.Round).OrderBy(r => r.Key)
            .Select(r => (IReadOnlyList<IReadOnlyList<int>>)[.. r.GroupBy(s => s.Table).OrderBy(t => t.Key).Select(t => (IReadOnlyList<int>)[.. t.Select(s => s.Seat).Order()])])])
        { PanelOf = panels };
    }

    public async Task<IReadOnlyList<Evidence>> EvidenceAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Evidence.AsNoTracking().Where(e => e.ProcessId == process).OrderBy(e => e.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MemberQuestion>> QuestionsAsync(Guid process, CancellationToken cancellationToken) =>
        await db.MemberQuestions.AsNoTracking().Where(q => q.ProcessId == process).OrderByDescending(q => q.Number).ToListAsync(cancellationToken);

    public async Task<Session> AddAsync(Actor actor, AssemblyView assembly, SessionForm form, CancellationToken cancellationToken)
    {
        var session = new Session
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            Number = (await db.Sessions.Where(s => s.ProcessId == assembly.Id).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0) + 1,
            Title = "",
            StartsAt = default,
            EndsAt = default,
            Where = "",
            Agenda = "",
            TurnSeconds = UsualTurn,
        };
        Fill(session, form, assembly);
        db.Sessions.Add(session);
        chronicle.Link(actor, ("process", assembly.Id), ("session", session.Id), "meets in", $"The assembly meets: {Platform.Layout.Prose.Begin(session.Title, 150)}");
        chronicle.Record(actor, "session.added", "process", assembly.Id, session.Title);
        await db.SaveChangesAsync(cancellationToken);
        return session;
    }

    public async Task EditAsync(Actor actor, AssemblyView assembly, Guid id, SessionForm form, Guid version, CancellationToken cancellationToken)
    {
        var row = await RequireAsync(assembly, id, cancellationToken);
        if (row.Version != version)
            throw new RefusedException("Somebody else changed this session while you were writing. Look at it again and repeat your change.");
        if (row.Panel != form.Panel && await HasBegunAsync(id, cancellationToken))
            throw new RefusedException("It is noted already who was there, who sat where or who spoke, so it stays a session of these members.", nameof(SessionForm.Panel));
        Fill(row, form, assembly);
        chronicle.Record(actor, "session.edited", "process", assembly.Id, row.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task TeachAsync(Actor actor, AssemblyView assembly, Guid? session, EvidenceForm form, CancellationToken cancellationToken)
    {
        if (session is { } at)
            await RequireAsync(assembly, at, cancellationToken);
        var source = CleanText.Line(form.Source);
        if (source.Length > 0 && (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || source.Length > Evidence.MaxSource))
            throw new RefusedException("Write the address of the source with https:// in front, or leave it empty.", nameof(EvidenceForm.Source));
        var evidence = new Evidence
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            SessionId = session,
            Title = Line(form.Title, 3, Evidence.MaxTitle, nameof(EvidenceForm.Title), "Say what it is"),
            Stance = Enum.IsDefined(form.Stance) ? form.Stance : throw new RefusedException("Say where it stands to the question.", nameof(EvidenceForm.Stance)),
            Who = Line(form.Who, 2, Evidence.MaxWho, nameof(EvidenceForm.Who), "Say whose it is"),
            ChosenBy = Line(form.ChosenBy, 5, Evidence.MaxChosen, nameof(EvidenceForm.ChosenBy), "Say by whom and how they were chosen"),
            Source = source,
            Words = Words(form.Words, 0, Evidence.MaxWords, nameof(EvidenceForm.Words)),
            At = clock.GetUtcNow(),
        };
        db.Evidence.Add(evidence);
        chronicle.Record(actor, "evidence.added", "process", assembly.Id, evidence.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task NoteAsync(Actor actor, AssemblyView assembly, Guid session, NoteKind kind, string? words, CancellationToken cancellationToken)
    {
        await RequireAsync(assembly, session, cancellationToken);
        if (!Enum.IsDefined(kind))
            throw new RefusedException("Choose one of the four lists.", "Kind");
        db.Notes.Add(new Note { Id = OrderedId.Next(clock.GetUtcNow()), SessionId = session, Kind = kind, Words = Line(words, 3, Note.MaxWords, "Line", "Write what was said"), At = clock.GetUtcNow() });
        chronicle.Record(actor, "note.added", "process", assembly.Id, kind.ToString());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Notes which members took part, in the room or from home, by their seats; a later list takes the place of an earlier one.</summary>
    public async Task AttendAsync(Actor actor, AssemblyView assembly, Guid session, string? room, string? home, CancellationToken cancellationToken)
    {
        var row = await RequireAsync(assembly, session, cancellationToken);
        var (inRoom, fromHome) = (SeatList.Read(room, "Room"), SeatList.Read(home, "Home"));
        var members = await db.MembersOf(row).ToDictionaryAsync(m => m.Seat, m => m.Id, cancellationToken);
        if (inRoom.Concat(fromHome).Where(seat => !members.ContainsKey(seat)).Select(seat => (int?)seat).Min() is { } unknown)
            throw new RefusedException($"No member {Of(assembly, row)}who said yes has seat {unknown}.", inRoom.Contains(unknown) ? "Room" : "Home");
        if (inRoom.Intersect(fromHome).Select(seat => (int?)seat).Min() is { } both)
            throw new RefusedException($"Seat {both} cannot be in the room and at home.", "Home");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        await db.Attendances.Where(a => a.SessionId == session).ExecuteDeleteAsync(cancellationToken);
        db.Attendances.AddRange(inRoom.Concat(fromHome).Select(seat => new Attendance { SessionId = session, MemberId = members[seat], FromHome = fromHome.Contains(seat) }));
        chronicle.Record(actor, "session.attended", "process", assembly.Id, $"{row.Title}: {inRoom.Count} in the room, {fromHome.Count} from home");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>
    /// Seats members at tables for another round, so that they meet those they have met least often: all who said yes, or, where it is noted, those who are there. Who joins from home sits with
    /// others from home, and each panel by itself.
    /// </summary>
    public async Task SeatAsync(Actor actor, AssemblyView assembly, Guid session, int size, CancellationToken cancellationToken)
    {
        var row = await RequireAsync(assembly, session, cancellationToken);
        var members = await db.MembersOf(row).OrderBy(m => m.Seat).ToListAsync(cancellationToken);
        var there = await db.Attendances.AsNoTracking().Where(a => a.SessionId == session).ToDictionaryAsync(a => a.MemberId, a => a.FromHome, cancellationToken);
        if (there.Count > 0)
            members = members.FindAll(m => there.ContainsKey(m.Id));
        if (members.Count < 2)
            throw new RefusedException("Fewer than two members are there, so there is nobody to seat.");
        var sessions = db.Sessions.Where(s => s.ProcessId == assembly.Id).Select(s => s.Id);
        var before = await db.TableSeats.AsNoTracking().Where(s => sessions.Contains(s.SessionId)).ToListAsync(cancellationToken);
        var (round, tables) = (before.Where(s => s.SessionId == session).Select(s => s.Round).DefaultIfEmpty().Max() + 1, 0);
        foreach (var together in members.GroupBy(m => (m.Panel, FromHome: there.GetValueOrDefault(m.Id))).OrderBy(g => g.Key).Select(g => g.ToList()))
        {
            foreach (var table in TableRotation.Seat(together.Count, size, Met(together, before), before.Count))
            {
                tables++;
                db.TableSeats.AddRange(table.Select(person => new TableSeat { SessionId = session, Round = round, MemberId = together[person].Id, Table = tables }));
            }
        }

        row.TableSize = size;
        chronicle.Record(actor, "session.seated", "process", assembly.Id, $"Round {round} at {tables} tables");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A member wants to know something.</summary>
    public async Task AskAsync(AssemblyView assembly, Member member, string? words, CancellationToken cancellationToken)
    {
        if (member.State != MemberState.Confirmed)
            throw new RefusedException("Only members who said yes can ask here.");
        db.MemberQuestions.Add(new MemberQuestion
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            Number = (await db.MemberQuestions.Where(q => q.ProcessId == assembly.Id).MaxAsync(q => (int?)q.Number, cancellationToken) ?? 0) + 1,
            Words = Words(words, 10, MemberQuestion.MaxWords, "Question"),
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AnswerAsync(Actor actor, AssemblyView assembly, Guid question, string? answer, string? who, Guid version, CancellationToken cancellationToken)
    {
        var (words, name) = (Words(answer, 10, MemberQuestion.MaxAnswer, "Answer"), Line(who, 2, MemberQuestion.MaxWho, "Who", "Say who answers"));
        var row = await db.MemberQuestions.SingleOrDefaultAsync(q => q.Id == question && q.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such question.");
        if (row.Version != version)
            throw new RefusedException("Somebody else answered this question meanwhile. Look at it again.");
        (row.Answer, row.AnsweredBy, row.AnsweredAt) = (words, name, clock.GetUtcNow());
        chronicle.Record(actor, "member-question.answered", "process", assembly.Id, $"Question {row.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>How often two of these people have sat together before, by their places in the list.</summary>
    private static Dictionary<(int Low, int High), int> Met(List<Member> people, List<TableSeat> before)
    {
        var (index, met) = (people.Select((m, i) => (m.Id, i)).ToDictionary(x => x.Id, x => x.i), new Dictionary<(int Low, int High), int>());
        foreach (var table in before.Where(s => index.ContainsKey(s.MemberId)).GroupBy(s => (s.SessionId, s.Round, s.Table)).Select(g => g.Select(s => index[s.MemberId]).Order().ToList()))
        {
            foreach (var pair in table.SelectMany((low, i) => table.Skip(i + 1).Select(high => (low, high))))
                met[pair] = met.GetValueOrDefault(pair) + 1;
        }

        return met;
    }

    /// <summary>Who took part in a session, by seat.</summary>
    private async Task<IReadOnlyDictionary<int, bool>> AttendingAsync(Guid session, CancellationToken cancellationToken) =>
        await db.Attendances.AsNoTracking().Where(a => a.SessionId == session).Join(db.Members, a => a.MemberId, m => m.Id, (a, m) => new { m.Seat, a.FromHome }).ToDictionaryAsync(a => a.Seat, a => a.FromHome, cancellationToken);

    /// <summary>"of Town ", where a session is for one panel.</summary>
    private static string Of(AssemblyView assembly, Session session) => session.Panel > 0 ? $"of {assembly.Mandate.NameOfPanel(session.Panel)} " : "";

    private async Task<bool> HasBegunAsync(Guid session, CancellationToken cancellationToken) =>
        await db.Attendances.AnyAsync(a => a.SessionId == session, cancellationToken)
        || await db.TableSeats.AnyAsync(s => s.SessionId == session, cancellationToken)
        || await db.Speeches.AnyAsync(s => s.SessionId == session, cancellationToken);

    private static void Fill(Session session, SessionForm form, AssemblyView assembly)
    {
        if (form.Panel < 0 || form.Panel > (assembly.Mandate.IsSeveral ? assembly.Mandate.Panels : 0))
            throw new RefusedException("Choose the panel that meets, or all of them.", nameof(SessionForm.Panel));
        var (starts, ends) = (Moment(form.StartsAt, nameof(SessionForm.StartsAt), assembly.Zone), Moment(form.EndsAt, nameof(SessionForm.EndsAt), assembly.Zone));
        if (ends <= starts)
            throw new RefusedException("It must end after it starts.", nameof(SessionForm.EndsAt));
        var agenda = Words(form.Agenda, 0, Session.MaxAgenda, nameof(SessionForm.Agenda));
        var minutes = Words(form.Minutes, 0, Session.MaxMinutes, nameof(SessionForm.Minutes));
        var (join, observe) = (Line(form.Join, 0, Session.MaxPlace, nameof(SessionForm.Join), "Say how members join from home"), Line(form.Observe, 0, Session.MaxPlace, nameof(SessionForm.Observe), "Say how people can watch"));
        (session.Title, session.Where) = (Line(form.Title, 2, Session.MaxTitle, nameof(SessionForm.Title), "Give it a title"), Line(form.Where, 2, Session.MaxPlace, nameof(SessionForm.Where), "Say where it is"));
        (session.StartsAt, session.EndsAt, session.Agenda, session.Minutes) = (starts, ends, agenda, minutes);
        (session.Join, session.Observe, session.Panel) = (join, observe, form.Panel);
    }

    private static DateTimeOffset Moment(string? field, string name, string zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse((field ?? "").Trim()) is { Success: true } read
            ? PlaceClock.Moment(read.Value, zone)
            : throw new RefusedException("Write a date and a time, such as 2027-05-03T10:00.", name);

    private static string Line(string? text, int least, int most, string field, string what)
    {
        var line = CleanText.Line(text);
        return line.Length >= least && line.Length <= most ? line : throw new RefusedException($"{what} in {least} to {most} characters.", field);
    }

    private static string Words(string? text, int least, int most, string field)
    {
        var words = CleanText.Lines(text);
        return words.Length >= least && words.Length <= most ? words : throw new RefusedException(least > 0 ? $"Write {least} to {most} characters." : $"That is longer than {most} characters; shorten it.", field);
    }

    private async Task<Session> RequireAsync(AssemblyView assembly, Guid id, CancellationToken cancellationToken) =>
        await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such session.");
}
