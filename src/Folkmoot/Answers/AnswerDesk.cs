using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>
/// Whoever asked, proposed or objected gets an answer by a day from a named person, or everybody sees that they did not. Any room can
/// owe an answer about any thing that it has.
/// </summary>
public sealed class AnswerDesk(FolkmootDb db, Chronicle chronicle, AnswerLetters letters, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Questions from one address in 24 hours, so that a stranger's address cannot be flooded with letters.</summary>
    public const int MostADay = 5;

    /// <summary>Notes that an answer is owed from now on; the caller saves.</summary>
    public async Task<OwedAnswer> OweAsync(Place place, Process process, AskTarget about, AnswerCause cause, string words, Asker asker, CancellationToken cancellationToken)
    {
        var owed = await MakeAsync(place, process, about, cause, words, asker, OwedState.Open, cancellationToken);
        Publish(owed, place);
        return owed;
    }

    /// <summary>
    /// Takes a question or an objection. It is public at once when somebody signed in asks it; a guest's waits for the link in a letter, and nobody sees it until then.
    /// </summary>
    public async Task<OwedAnswer> AskAsync(Place place, Process process, AskTarget about, AnswerCause cause, string words, Asker asker, CancellationToken cancellationToken)
    {
        if (cause is not (AnswerCause.Question or AnswerCause.Objection))
            throw new RefusedException(texts["Ask.Choose"], "Cause");
        var isGuest = asker.Account is null;
        if (isGuest && asker.Email is null)
            throw new RefusedException(texts["Ask.NoEmail"], "Email");
        var dayAgo = clock.GetUtcNow().AddDays(-1);
        var key = asker.Email?.Key;
        var recent = await db.OwedAnswers.CountAsync(o => o.AskedAt > dayAgo && ((key != null && o.AskerKey == key) || (asker.Account != null && o.AskerAccount == asker.Account)), cancellationToken);
        if (recent >= MostADay)
            throw new RefusedException(texts["Ask.TooMany", MostADay]);
        var owed = await MakeAsync(place, process, about, cause, words, asker, isGuest ? OwedState.Unconfirmed : OwedState.Open, cancellationToken);
        if (isGuest)
            await letters.ConfirmAsync(owed, cancellationToken);
        else
            Publish(owed, place);
        await db.SaveChangesAsync(cancellationToken);
        return owed;
    }

    /// <summary>Makes a guest's question public. Its days begin now; a second call does nothing.</summary>
    public async Task<OwedAnswer> ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        var owed = await db.OwedAnswers.SingleOrDefaultAsync(o => o.Id == id, cancellationToken) ?? throw new RefusedException(texts["Confirm.Over"]);
        if (owed.State != OwedState.Unconfirmed)
            return owed;
        var place = await db.Places.AsNoTracking().SingleAsync(p => p.Id == owed.PlaceId, cancellationToken);
        owed.DueAt = DueDay.After(clock.GetUtcNow(), DueDay.DaysBetween(owed.AskedAt, owed.DueAt, place.TimeZone), place.TimeZone);
        (owed.State, owed.AskedAt) = (OwedState.Open, clock.GetUtcNow());
        Publish(owed, place);
        await db.SaveChangesAsync(cancellationToken);
        return owed;
    }

    /// <summary>Answers, or corrects an answer that was given; the day of the first one stays.</summary>
    public async Task AnswerAsync(Actor actor, Guid id, string? words, string? name, Guid version, CancellationToken cancellationToken)
    {
        var owed = await FindAsync(id, version, cancellationToken);
        var answer = (words ?? "").Trim().ReplaceLineEndings("\n");
        if (answer.Length is < OwedAnswer.MinWords or > OwedAnswer.MaxAnswer)
            throw new RefusedException(texts["Answer.Length", OwedAnswer.MinWords, OwedAnswer.MaxAnswer], "Words");
        owed.Answerer = Name(name, "Name");
        var isFirst = owed.State != OwedState.Answered;
        owed.Answer = answer;
        if (isFirst)
        {
            (owed.State, owed.AnsweredAt) = (OwedState.Answered, clock.GetUtcNow());
            chronicle.Link(actor, ("answer", owed.Id), (owed.AboutKind, owed.AboutId), "was answered", texts["Edge.Answered", owed.Answerer, Prose.Begin(owed.Words, 120)]);
            // What each author is told would bury all other news where there are hundreds of ideas.
            if (owed.Cause != AnswerCause.Proposal)
                Tell(owed);
            await letters.AnsweredAsync(owed, cancellationToken);
        }

        chronicle.Record(actor, isFirst ? "answer.given" : "answer.corrected", "answer", owed.Id, owed.Answerer);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Names another person, who owes the answer from now on. The day stays.</summary>
    public async Task AssignAsync(Actor actor, Guid id, string? name, string? email, Guid version, CancellationToken cancellationToken)
    {
        var owed = await FindAsync(id, version, cancellationToken);
        if (owed.State != OwedState.Open)
            throw new RefusedException(texts["Assign.NotOpen"]);
        (owed.Answerer, owed.AnswererEmail, owed.RemindedAt) = (Name(name, "Name"), Email(email, "Email"), null);
        chronicle.Record(actor, "answer.assigned", "answer", owed.Id, owed.Answerer);
        await letters.AssignedAsync(owed, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes the words of a question down that break the rules; the reason stays for everybody to read.</summary>
    public async Task TakeDownAsync(Actor actor, Guid id, string? reason, Guid version, CancellationToken cancellationToken)
    {
        var owed = await FindAsync(id, version, cancellationToken);
        var why = (reason ?? "").Trim();
        if (why.Length is < OwedAnswer.MinWords or > OwedAnswer.MaxReason)
            throw new RefusedException(texts["TakeDown.Reason", OwedAnswer.MinWords, OwedAnswer.MaxReason], "Reason");
        if (owed.State != OwedState.Open)
            throw new RefusedException(texts["TakeDown.NotOpen"]);
        (owed.State, owed.Reason, owed.Words) = (OwedState.TakenDown, why, "");
        chronicle.Record(actor, "answer.taken-down", "answer", owed.Id, why);
        await letters.TakenDownAsync(owed, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Says who answers in a place where nothing else is said, and how fast.</summary>
    public async Task SetDefaultsAsync(Actor actor, Guid place, string? days, string? name, string? email, Guid version, CancellationToken cancellationToken)
    {
        if (!int.TryParse(days, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is < 1 or > AnswerDefaults.MaxDays)
            throw new RefusedException(texts["Defaults.Days", AnswerDefaults.MaxDays], "Days");
        var (answerer, address) = (Name(name, "Name"), Email(email, "Email"));
        var row = await db.AnswerDefaults.SingleOrDefaultAsync(d => d.PlaceId == place, cancellationToken);
        if (row is null)
            db.AnswerDefaults.Add(new AnswerDefaults { PlaceId = place, Days = number, Answerer = answerer, AnswererEmail = address });
        else if (row.Version != version)
            throw new RefusedException(texts["Changed"]);
        else
            (row.Days, row.Answerer, row.AnswererEmail) = (number, answerer, address);
        chronicle.Record(actor, "answers.set", "place", place, texts["Defaults.Audit", answerer, number]);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<OwedAnswer> MakeAsync(
        Place place, Process process, AskTarget about, AnswerCause cause, string words, Asker asker, OwedState state, CancellationToken cancellationToken)
    {
        var said = words.Trim().ReplaceLineEndings("\n");
        if (said.Length is < OwedAnswer.MinWords or > OwedAnswer.MaxWords)
            throw new RefusedException(texts["Ask.Length", OwedAnswer.MinWords, OwedAnswer.MaxWords], "Words");
        var name = asker.Name.Trim();
        if (name.Length > OwedAnswer.MaxName || name.Any(char.IsControl))
            throw new RefusedException(texts["Name.Wrong", OwedAnswer.MaxName], "Name");
        var usual = about is { Answerer: not null, Days: not null } ? null : await DefaultsAsync(place, cancellationToken);
        var answerer = about.Answerer ?? new Answerer(usual!.Answerer, usual.AnswererEmail);
        var now = clock.GetUtcNow();
        var owed = new OwedAnswer
        {
            Id = OrderedId.Next(now),
            PlaceId = place.Id,
            ProcessId = process.Id,
            Cause = cause,
            AboutKind = about.Kind,
            AboutId = about.Id,
            AboutTitle = Prose.Begin(about.Title, OwedAnswer.MaxTitle - 1),
            AboutUrl = about.Url,
            Words = said,
            AskerName = name,
            AskerEmail = asker.Email?.Written,
            AskerKey = asker.Email?.Key,
            AskerAccount = asker.Account,
            AskedAt = now,
            Answerer = answerer.Name,
            AnswererEmail = answerer.Email,
            DueAt = DueDay.After(now, about.Days ?? usual!.Days, place.TimeZone),
            State = state,
        };
        db.OwedAnswers.Add(owed);
        return owed;
    }

    /// <summary>Who answers in a place where nothing else is said.</summary>
    public async Task<AnswerDefaults> DefaultsAsync(Place place, CancellationToken cancellationToken) =>
        await db.AnswerDefaults.AsNoTracking().SingleOrDefaultAsync(d => d.PlaceId == place.Id, cancellationToken)
        ?? new AnswerDefaults { PlaceId = place.Id, Days = AnswerDefaults.UsualDays, Answerer = texts["Organisers", place.Name] };

    private void Publish(OwedAnswer owed, Place place)
    {
        var asker = new Actor(owed.AskerAccount, texts["Resident"]);
        var due = PlaceClock.SayDate(owed.DueAt, place.TimeZone);
        chronicle.Link(asker, ("answer", owed.Id), (owed.AboutKind, owed.AboutId), "was asked", texts["Edge.Asked", Prose.Begin(owed.Words, 200), owed.Answerer, due]);
        chronicle.Record(asker, "answer.owed", "answer", owed.Id, texts["Audit.Owed", owed.AboutTitle, owed.Answerer, due]);
    }

    private void Tell(OwedAnswer owed) => db.News.Add(new NewsItem
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        ProcessId = owed.ProcessId,
        At = clock.GetUtcNow(),
        Title = texts[$"News.{owed.Cause}", Prose.Begin(owed.AboutTitle, 150)],
        Words = texts["News.Answered.Words", Prose.Begin(owed.Words, 300), owed.Answerer, Prose.Begin(owed.Answer, 600)],
        Url = $"/answers/{owed.Id}",
        AboutId = owed.AboutId,
    });

    private async Task<OwedAnswer> FindAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var owed = await db.OwedAnswers.SingleAsync(o => o.Id == id, cancellationToken);
        return owed.Version == version ? owed : throw new RefusedException(texts["Changed"]);
    }

    private string Name(string? name, string field)
    {
        var written = (name ?? "").Trim();
        return written.Length is 0 or > OwedAnswer.MaxName || written.Any(char.IsControl)
            ? throw new RefusedException(texts["Answerer.Wrong", OwedAnswer.MaxName], field)
            : written;
    }

    private string? Email(string? email, string field) =>
        string.IsNullOrWhiteSpace(email) ? null
        : EmailAddress.TryParse(email) is { } address ? address.Written
        : throw new RefusedException(texts["Email.Wrong"], field);
}
