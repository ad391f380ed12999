using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Communities;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Maps;
using Folkmoot.Listening.Notes;
using Folkmoot.Listening.Paper;
using Folkmoot.Listening.Stories;
using Folkmoot.Listening.Surveys;
using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Representation;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>A town in which everything of listening has something in it: talks, themes, a map with weights, paper, surveys and stories.</summary>
internal sealed class ListeningTown(Site site) : IAsyncDisposable
{
    public static readonly StoryDetails Story = new("The bus that did not come", "I waited for two hours in the rain, and then a neighbour whom I did not know took me home.\n\nSince then we share a car on Fridays.", "Mark", "Riverside", "https://example.org/episode-12");

    private static readonly Actor[] Connectors = [new(Guid.NewGuid(), "Connector, Wyebridge"), new(Guid.NewGuid(), "Connector, Wyebridge")];

    private const string Areas = """{"areas": ["Riverside", "Old town"], "prompts": ["What is good about living here?"]}""";

    private static readonly string[] Said =
    [
        "The last bus should run until ten.", "Our park should have lights after dark.", "The library is the heart of this town.", "Cars should go slowly on every street.", "The market should come back to the square.",
        "Young people have nowhere to go in the evening.", "The flood wall should stay low enough to see the river.", "The council tells us what it decides, and why.", "Neighbours here look out for one another.",
    ];

    public Site Site => site;

    public Place Place { get; private set; } = null!;

    /// <summary>Talks that are published and more that are not, and a conversation that is open with a public map.</summary>
    public ProcessView Talk { get; private set; } = null!;

    /// <summary>Talks that are still going on.</summary>
    public ProcessView Open { get; private set; } = null!;

    /// <summary>A conversation whose map comes at the end.</summary>
    public ProcessView Quiet { get; private set; } = null!;

    /// <summary>A survey that is open, after one with the same sentences that has ended.</summary>
    public ProcessView Survey { get; private set; } = null!;

    public ProcessView Stories { get; private set; } = null!;

    /// <summary>Stories of which none was told yet.</summary>
    public ProcessView Silent { get; private set; } = null!;

    /// <summary>The code of a story that waits for its teller.</summary>
    public string StoryCode { get; } = NoteCodes.New();

    public static async Task<ListeningTown> BuildAsync()
    {
        var town = new ListeningTown(await Site.StartAsync());
        town.Place = await town.Site.AddPlaceAsync();
        await town.AskAsync();
        await town.HearAsync();
        town.Survey = await town.Site.AddProcessAsync(town.Place, "residents-say", "Residents say, again");
        await town.KeepOpenAsync(town.Survey.Phases[0]);
        (town.Stories, town.Silent) = (await town.Site.AddProcessAsync(town.Place, "stories", "Stories"), await town.Site.AddProcessAsync(town.Place, "stories", "More stories"));
        var shared = NoteCodes.New();
        await town.Site.WithAsync<StoryDesk>(async desk =>
        {
            foreach (var code in (string[])[shared, town.StoryCode])
                await desk.TellAsync(Town.Organiser, town.Stories, Story, code, CancellationToken.None);
            await desk.ShareAsync(town.Stories, shared, Story, CancellationToken.None);
        });
        town.Quiet = await town.Site.AddProcessAsync(town.Place, "opinion-map", "What matters next");
        town.Open = await town.Site.AddProcessAsync(town.Place, "community-conversations", "Talk with us again");
        await using var db = town.Site.NewContext();
        await db.Phases.Where(p => p.Id == town.Open.Phases[0].Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Settings, Areas));
        return town;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>A survey with sixty answers that has ended.</summary>
    private async Task AskAsync()
    {
        var view = await site.AddProcessAsync(Place, "residents-say", "Residents say");
        await using (var db = site.NewContext())
        {
            foreach (var (item, n) in SurveySettings.Read(view.Phases[0].Settings).Asked.Select((item, n) => (item, n)))
            {
                for (var i = 0; i < 60; i++)
                    db.SurveyAnswers.Add(new SurveyAnswer { PhaseId = view.Phases[0].Id, Item = item.Key, Key = BitConverter.GetBytes((long)i), Value = 1 + ((i + (i * n)) % 5) });
            }

            await db.SaveChangesAsync();
        }

        await site.MoveAsync(view, view.Phases[1].OpensAt.AddMinutes(1), ordinal: 2);
    }

    /// <summary>Forty talks, coded and published; more of them afterwards; a map with census figures; a pack on paper.</summary>
    private async Task HearAsync()
    {
        var view = await site.AddProcessAsync(Place, "community-conversations", "Talk with us");
        await using (var db = site.NewContext())
        {
            await db.Phases.Where(p => p.Id == view.Phases[0].Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Settings, Areas));
            await db.Phases.Where(p => p.Id == view.Phases[1].Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Settings, """{"live-map": true, "moderated": true}"""));
        }

        view = await FindAsync(view);
        await TalkAsync(view, Connectors);
        await site.WithAsync<StatementDesk>(async desk =>
        {
            foreach (var text in Said)
                await desk.AddAsync(Town.Organiser, view, text, "Heard in 14 conversations in 3 areas before it went on line", CancellationToken.None);
        });
        view = await site.MoveAsync(view, view.Phases[1].OpensAt.AddMinutes(1), ordinal: 2);
        await KeepOpenAsync(view.Phases[1]);
        await site.WithAsync<HearingDesk>(desk => desk.PublishAsync(Town.Organiser, view, "Shown to a test before everything was coded twice.", CancellationToken.None));
        await TalkAsync(view, Connectors[..1]);
        await AnswerAsync(view);
        await site.WithAsync<PackDesk>(desk => desk.DrawAsync(Town.Organiser, view, 4, 8, CancellationToken.None));
        await TypeAsync(view);
        Talk = await FindAsync(view);
    }

    /// <summary>Other processes begin later; this phase stays open meanwhile.</summary>
    private async Task KeepOpenAsync(Phase phase)
    {
        var end = phase.ClosesAt.AddDays(200);
        await using var db = site.NewContext();
        await db.Phases.Where(p => p.Id == phase.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.ClosesAt, end));
    }

    private async Task<ProcessView> FindAsync(ProcessView view) => (await site.WithAsync<ProcessReader, ProcessView?>(r => r.FindAsync(view.Place.Slug, view.Process.Slug, CancellationToken.None)))!;

    /// <summary>Two camps and some between them, most of whom say where they live; then the map is drawn.</summary>
    private async Task AnswerAsync(ProcessView view)
    {
        await using (var db = site.NewContext())
        {
            foreach (var (area, i) in ((string[])["Riverside", "Old town"]).Select((a, i) => (a, i)))
                db.Census.Add(new CensusCell { ProcessId = view.Process.Id, Question = Question.Area, Value = area, Ordinal = i, People = 3000 + (1500 * i) });
            var statements = await db.HeardStatements.Where(s => s.ProcessId == view.Process.Id && s.State == StatementState.Shown).OrderBy(s => s.Number).ToListAsync();
            var random = new Random(8);
            for (var person = 0; person < 160; person++)
            {
                var key = SHA256.HashData(BitConverter.GetBytes(person));
                foreach (var statement in statements.Where(_ => random.NextDouble() < 0.95))
                {
                    var agrees = random.NextDouble() < (statement.Number is 1 or 3 ? 0.93 : (statement.Number % 2 == 0) == (person < 95) ? 0.93 : 0.07);
                    var answer = random.NextDouble() < (statement.Number == 8 ? 0.6 : 0.04) ? Answer.Pass : agrees ? Answer.Agree : Answer.Disagree;
                    db.GivenAnswers.Add(new GivenAnswer { ProcessId = view.Process.Id, Key = key, StatementId = statement.Id, Answer = answer, Day = view.Phases[1].OpensAt, Step = 0, Weight = 1, Total = statements.Count });
                }

                if (person % 4 != 0)
                    db.ListenerTraits.Add(new ListenerTrait { ProcessId = view.Process.Id, Key = key, Question = Question.Area, Value = person % 3 == 0 ? "Old town" : "Riverside" });
            }

            await db.SaveChangesAsync();
        }

        // A phase's end asks for the map like this.
        await using (var db = site.NewContext())
        {
            db.Jobs.Add(new Job { Id = Guid.NewGuid(), Kind = MapJob.Name, Payload = "{}", Due = site.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        }

        await site.UntilAsync("the map is drawn", db => db.DrawnMaps.AnyAsync(m => m.ProcessId == view.Process.Id));
    }

    /// <summary>One sheet is typed in once, one was read differently.</summary>
    private Task TypeAsync(ProcessView view) => site.WithAsync<TypingDesk>(async desk =>
    {
        for (var sheet = 2; sheet <= 3; sheet++)
        {
            var lines = SheetDraw.Read((await desk.FindAsync(view.Process.Id, 1, sheet, null, CancellationToken.None))!.Sheet.Draws).Select(d => d.Statement).ToList();
            foreach (var (clerk, i) in Connectors[..(sheet - 1)].Select((clerk, i) => (clerk, i)))
                await desk.TypeAsync(clerk, view, 1, sheet, lines.ToDictionary(l => l, l => l == lines[2] && i == 1 ? Answer.Disagree : Answer.Agree), open: true, CancellationToken.None);
        }
    });

    private async Task TalkAsync(ProcessView view, Actor[] connectors)
    {
        var day = view.Phases[0].OpensAt.AddHours(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await site.WithAsync<NoteDesk>(async desk =>
        {
            for (var i = 0; i < 40; i++)
            {
                var form = new NoteForm
                {
                    Id = Guid.NewGuid().ToString(),
                    Area = i % 3 == 0 ? "Riverside" : "Old town",
                    Setting = i % 2 == 0 ? "Street" : "Doorstep",
                    Present = "2",
                    Language = "English",
                    Day = day,
                    Consent = i % 10 == 9 ? "Contact" : "Quote",
                    Contact = i % 10 == 9 ? "07700 900123" : "",
                    Code = NoteCodes.New(),
                    Concerns = "The last bus goes at six and nobody told us why",
                    Strengths = i % 2 == 0 ? "Neighbours look out for one another" : "",
                };
                await desk.KeepAsync(connectors[0], view, form.Read(view.NotesSettings), CancellationToken.None);
            }
        });
        await site.WithAsync<Codebook>(async book =>
        {
            if ((await book.ListAsync(view.Process.Id, CancellationToken.None)).Count > 0)
                return;
            await book.AddAsync(Town.Organiser, view.Process.Id, "Buses", "Buses and how people get about without a car.", CancellationToken.None);
            await book.AddAsync(Town.Organiser, view.Process.Id, "Neighbours", "People who live near and what they do for one another.", CancellationToken.None);
        });
        foreach (var (coder, second) in connectors.Select((c, i) => (c, i > 0)))
        {
            // The last lines are left for the page on which lines are coded.
            for (var i = 0; i < 50; i++)
            {
                if (await site.WithAsync<CodingDesk, NoteLine?>(desk => desk.NextAsync(coder, view.Process.Id, CancellationToken.None)) is not { } line)
                    break;
                var buses = line.Text.Contains("bus", StringComparison.Ordinal);
                await site.WithAsync<CodingDesk>(desk => desk.CodeAsync(coder, view.Process.Id, line.Id, buses ? 1 : 2, buses ? LineSense.Deficit : LineSense.Asset, CancellationToken.None));
            }
        }
    }
}
