using Folkmoot.Communities;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Notes;
using Folkmoot.Opinion;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>
/// The demonstration's conversations: talks that were held, coded and published, and statements that people answer now. What many people did stands in rows that are written at once, so that the
/// demonstration is there quickly; what was found is published by the room itself.
/// </summary>
internal sealed class Talks(FolkmootDb db, Past past, DateTimeOffset now)
{
    private const string Playbook = "community-conversations";
    private const int Answering = 40;

    private static readonly (string Name, string Meaning, LineList List, LineSense Sense, string Said, int Talks)[] Heard =
    [
        ("The river", "The water, its path and its banks, loved or feared.", LineList.Strength, LineSense.Asset, "I walk by the weir every day and meet somebody each time", 18),
        ("Buses", "Buses and how people get about without a car.", LineList.Concern, LineSense.Deficit, "After six there is no bus up to Hillside", 15),
        ("Places to meet", "Rooms and corners where people can be without paying.", LineList.Idea, LineSense.Deficit, "Open the old depot in the evening and let us run it", 12),
    ];

    private static readonly string[] Said =
    [
        "The last bus to Hillside should go at ten.", "The old depot should be a place to meet, run by those who use it.", "The river path needs lights.", "I would help to look after the river path.",
        "Saturdays in the High Street should be without cars.", "The council listens before it decides.", "Flood walls matter more than anything else we could pay for.", "Young people here have nowhere to go.",
    ];

    /// <summary>Makes them, unless they are there already.</summary>
    public async Task PlayAsync(Place town, string title, string summary, CancellationToken cancellationToken)
    {
        if (await past.Get<ProcessReader>().FindAsync(town.Slug, Slugs.From(title, "process"), cancellationToken) is not null)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var drafted = PlaceClock.Local(now, town.TimeZone).Date.PlusDays(-45).At(new NodaTime.LocalTime(10, 30));
        past.Clock.Now = PlaceClock.Moment(drafted, town.TimeZone);
        var view = await past.Get<ProcessWriter>().StartAsync(Wyebridge.Organiser, town, Playbook, new ProcessDetails(title, summary), cancellationToken);
        var (talk, settings) = (view.Phases[0], NotesSettings.Read(view.Phases[0].Settings) with { Areas = [.. Wyebridge.Wards.Select(w => w.Name)], AnswerDays = 0 });
        await past.Get<PhaseWriter>().EditAsync(Wyebridge.Organiser, talk.Id, new PhaseEdit(talk.Title, talk.About, talk.OpensAt, talk.ClosesAt, settings.Write(), null), talk.Version, cancellationToken);
        await past.Get<ProcessWriter>().PublishAsync(Wyebridge.Organiser, view.Process.Id, cancellationToken);
        await past.TurnAsync(talk, talk.OpensAt, cancellationToken);
        await TalkAsync(view.Process.Id, talk, settings, cancellationToken);
        foreach (var (text, i) in Said.Select((text, i) => (text, i)))
        {
            db.HeardStatements.Add(new HeardStatement
            {
                Id = OrderedId.Next(past.Clock.Now),
                ProcessId = view.Process.Id,
                Number = i + 1,
                Text = text,
                Plain = StatementText.Plain(text),
                Source = "Heard in conversations before it went on line",
                IsSeed = true,
                State = StatementState.Shown,
                CreatedAt = past.Clock.Now,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
        await past.TurnAsync(talk, talk.ClosesAt, cancellationToken);
        await past.Get<HearingDesk>().PublishAsync(Wyebridge.Organiser, (await past.Get<ProcessReader>().FindAsync(town.Slug, view.Process.Slug, cancellationToken))!, "", cancellationToken);
        await past.TurnAsync(view.Phases[1], view.Phases[1].OpensAt, cancellationToken);
        await AnswerAsync(view.Process.Id, view.Phases[1].OpensAt, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task TalkAsync(Guid process, Phase phase, NotesSettings settings, CancellationToken cancellationToken)
    {
        var (codebook, codes) = (past.Get<Codebook>(), past.Get<NoteCodes>());
        foreach (var (name, meaning, _, _, _, _) in Heard)
            await codebook.AddAsync(Wyebridge.Organiser, process, name, meaning, cancellationToken);
        var themes = (await codebook.ListAsync(process, cancellationToken)).ToDictionary(t => t.Name, t => t.Id);
        var lines = new List<(Guid Line, Guid Theme, LineSense Sense)>();
        foreach (var (name, _, list, sense, said, talks) in Heard)
        {
            for (var i = 0; i < talks; i++)
            {
                var note = new ConversationNote
                {
                    Id = OrderedId.Next(phase.OpensAt),
                    ProcessId = process,
                    Shape = i % 9 == 0 ? NoteShape.Group : NoteShape.Conversation,
                    Area = settings.Areas[i % settings.Areas.Count],
                    Setting = (NoteSetting)(i % 4),
                    Present = 1 + (i % 3),
                    Language = settings.Languages[0],
                    Day = new DateTimeOffset(phase.OpensAt.AddDays(1 + (i % 20)).UtcDateTime.Date, TimeSpan.Zero),
                    Consent = ConsentStep.Quote,
                    Wording = ConsentWording.Current,
                    CodeHash = codes.OfNote(process, NoteCodes.New()),
                };
                db.ConversationNotes.Add(note);
                db.ReceivedNotes.Add(new ReceivedNote { Id = note.Id, ProcessId = process });
                var line = new NoteLine { Id = OrderedId.Next(phase.OpensAt), NoteId = note.Id, List = list, Ordinal = 1, Text = said, IsQuoted = i == 0 };
                db.NoteLines.Add(line);
                lines.Add((line.Id, themes[name], sense));
            }
        }

        // Every line twice, so that whichever are drawn for the second coder have been.
        foreach (var (line, theme, sense) in lines)
        {
            for (var round = 1; round <= 2; round++)
                db.LineCodings.Add(new LineCoding { LineId = line, Round = round, ThemeId = round == 2 && line == lines[20].Line ? LineCoding.NoTheme : theme, Sense = sense, Codebook = Heard.Length });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Two camps that agree about the river and not about cars.</summary>
    private async Task AnswerAsync(Guid process, DateTimeOffset opened, CancellationToken cancellationToken)
    {
        var (key, day) = (past.Get<IInstanceKey>(), new DateTimeOffset(opened.UtcDateTime.Date, TimeSpan.Zero));
        foreach (var statement in await db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process).OrderBy(s => s.Number).ToListAsync(cancellationToken))
        {
            for (var person = 0; person < Answering; person++)
            {
                var answer = (statement.Number + (7 * person)) % 11 == 0 ? Answer.Pass : statement.Number is 3 or 4 || ((statement.Number % 2 == 0) == (person < 24)) ? Answer.Agree : Answer.Disagree;
                db.GivenAnswers.Add(new GivenAnswer { ProcessId = process, Key = key.Mac("demonstration", $"{process:N}:{person}"), StatementId = statement.Id, Answer = answer, Day = day, Step = statement.Number - 1, Weight = 1, Total = Said.Length });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
