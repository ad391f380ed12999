using Folkmoot.Answers;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.HandOn;
using Folkmoot.Listening.Notes;
using Folkmoot.Listening.Stories;
using Folkmoot.Listening.Surveys;
using Folkmoot.Listening.Training;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Listening;

/// <summary>Every practice of listening from the draft to the end, one after the other in one town: each phase is lived through by what its method offers.</summary>
public sealed class ListeningPlaybookTests
{
    private const int Talks = 12;
    private const int People = 60;

    private static readonly string[] Playbooks =
    [
        "listen-first", "community-conversations", "common-ground", "street-conversations", "residents-say", "residents-pledge", "community-power-programme", "five-stages", "stories", "opinion-map",
        "three-routes", "pathfinder-conversations", "locality-conversations",
    ];

    [Theory, Databases]
    public async Task Each_runs_from_start_to_end_and_leaves_what_it_promises(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        foreach (var playbook in Playbooks)
        {
            var life = new Life(kind, town, await PublishAsync(town, playbook));
            await life.LiveAsync();
            Assert.All((await town.FindAsync(life.View)).Phases, p => Assert.True(p.State == PhaseState.Closed, $"{playbook}: {p.Key} is {p.State}."));
        }

        // The themes of all are there, each with an answer that is owed where that was promised.
        await using var db = town.Host.Database.NewContext();
        var reports = await db.HeardReports.ToListAsync();
        Assert.Equal(10, reports.Count);
        Assert.Equal(0, await db.ConversationNotes.CountAsync());
        Assert.Equal(9, await db.OwedAnswers.CountAsync(o => o.AboutKind == "theme"));
        Assert.Equal(9, await db.DrawnMaps.CountAsync());
        // The same words asked in several processes make one trend.
        var trends = await town.Host.WithAsync<SurveyDesk, IReadOnlyList<SurveyTrend>>(desk => desk.TrendAsync(town.Place.Id, CancellationToken.None));
        Assert.True(trends.Single(t => t.Item.Key == "influence").Waves.Count >= 5);
        Assert.True(await db.HandedOn.CountAsync(h => h.As == HandedAs.Idea) >= 1);
    }

    private static async Task<ProcessView> PublishAsync(Town town, string playbook)
    {
        var view = await town.DraftAsync(playbook, playbook);
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        return await town.FindAsync(view);
    }

    private sealed class Life(DatabaseKind kind, Town town, ProcessView view)
    {
        private readonly Actor _one = new(Guid.NewGuid(), "Connector, Wyebridge");
        private readonly Actor _two = new(Guid.NewGuid(), "Connector, Wyebridge");

        public ProcessView View { get; private set; } = view;

        private Guid Process => View.Process.Id;

        /// <summary>The theme to which everything that is said belongs.</summary>
        private string Theme { get; set; } = "Neighbours";

        public async Task LiveAsync()
        {
            foreach (var key in View.Phases.Select(p => p.Key).ToList())
            {
                await town.MoveToAsync(View.Phases.Single(p => p.Key == key).OpensAt);
                View = await town.FindAsync(View);
                var phase = View.Phases.Single(p => p.Key == key);
                Assert.Equal(PhaseState.Open, phase.State);
                switch (phase.Method)
                {
                    case "notes":
                        await TalkAsync();
                        break;
                    case "conversation":
                        await town.FillAsync(View, 35, 25);
                        break;
                    case "survey":
                        await AnswerAsync(phase);
                        break;
                    case "stories":
                        await TellAsync();
                        break;
                    case "ideas":
                        await HandOnAsync();
                        break;
                    default:
                        Assert.Equal("announcement", phase.Method);
                        if (phase.Key == "practise")
                            await TrainAsync();
                        break;
                }

                await town.MoveToAsync(phase.ClosesAt);
                View = await town.FindAsync(View);
                if (phase.Method == "notes")
                    await PublishAsync();
            }
        }

        /// <summary>Talks about one thing, all coded, one in ten twice.</summary>
        private async Task TalkAsync()
        {
            for (var i = 0; i < Talks; i++)
            {
                var entry = new NoteForm
                {
                    Id = Guid.NewGuid().ToString(),
                    Setting = "Street",
                    Present = "1",
                    Language = "English",
                    Consent = "Quote",
                    Code = NoteCodes.New(),
                    Strengths = "We know one another here",
                    Day = town.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                }.Read(View.NotesSettings);
                Assert.True(await town.Host.WithAsync<NoteDesk, bool>(desk => desk.KeepAsync(_one, View, entry, CancellationToken.None)));
            }

            // Some playbooks bring themes along; in the others the first is written when something was heard.
            if (View.NotesSettings.Themes is [var first, ..])
                Theme = first.Name;
            else
                await town.Host.WithAsync<Codebook>(book => book.AddAsync(Town.Organiser, Process, Theme, "People who live near and what they do.", CancellationToken.None));
            foreach (var coder in (Actor[])[_one, _two])
            {
                while (await town.Host.WithAsync<CodingDesk, NoteLine?>(desk => desk.NextAsync(coder, Process, CancellationToken.None)) is { } line)
                    await town.Host.WithAsync<CodingDesk>(desk => desk.CodeAsync(coder, Process, line.Id, 1, LineSense.Asset, CancellationToken.None));
            }

            if (View.ConversationPhase is null)
                return;
            var lines = await town.Host.WithAsync<LineBook, IReadOnlyList<LineBook.SaidLine>>(async book => await book.OfAsync(Process, (await book.ThemeAsync(Process, 1, CancellationToken.None))!.Id, CancellationToken.None));
            await town.Host.WithAsync<LineBook>(async book => await book.PutForwardAsync(
                Town.Organiser, View, (await book.ThemeAsync(Process, 1, CancellationToken.None))!, [.. lines.Select(l => l.Line.Id)], "People here know one another well.", CancellationToken.None));
        }

        private async Task PublishAsync()
        {
            await town.Host.WithAsync<HearingDesk>(desk => desk.PublishAsync(Town.Organiser, View, "", CancellationToken.None));
            var report = await town.Host.NewBrowser().GetAsync(View.Url + "/notes/heard/1/print");
            Assert.Contains(Theme, report.Main, StringComparison.Ordinal);
            Assert.Contains("Came up in 10 talks.", report.Main, StringComparison.Ordinal);
        }

        private async Task AnswerAsync(Phase phase)
        {
            await using var db = town.Host.Database.NewContext();
            foreach (var item in SurveySettings.Read(phase.Settings).Asked)
            {
                for (var i = 0; i < People; i++)
                    db.SurveyAnswers.Add(new SurveyAnswer { PhaseId = phase.Id, Item = item.Key, Key = BitConverter.GetBytes((long)i), Value = 1 + (i % 5) });
            }

            await db.SaveChangesAsync();
        }

        /// <summary>One story is told, checked and shared, another one is taken back.</summary>
        private async Task TellAsync()
        {
            var details = new StoryDetails("The bus that did not come", "I waited for two hours in the rain, and then a neighbour took me home.", "Mark", "", "https://example.org/episode");
            var (kept, gone, page) = (NoteCodes.New(), NoteCodes.New(), View.Url + "/stories");
            foreach (var code in (string[])[kept, gone])
                await town.Host.WithAsync<StoryDesk>(desk => desk.TellAsync(_one, View, details, code, CancellationToken.None));
            Assert.DoesNotContain("two hours in the rain", (await town.Host.NewBrowser().GetAsync(page)).Text, StringComparison.Ordinal);

            // Each teller reads the story with the code on the card, mends it and shares it; one takes it back later.
            var teller = town.Host.NewBrowser();
            foreach (var (code, words) in new[] { (kept, "I waited for three hours in the rain, and then a neighbour took me home."), (gone, "I would rather not have this told, but here it stands for a while.") })
            {
                var mine = await teller.SubmitAsync(await teller.GetAsync(page + "/mine"), [("Code", code)], form: "#find");
                Assert.Equal(page, (await teller.SubmitAsync(mine, [("Form.Words", words)], form: "#share")).Redirect);
            }

            Assert.Contains("I would rather not", (await teller.GetAsync(page)).Main, StringComparison.Ordinal);
            await teller.SubmitAsync(await teller.SubmitAsync(await teller.GetAsync(page + "/mine"), [("Code", gone)], form: "#find"), [], form: "#withdraw");
            var shown = (await teller.GetAsync(page)).Main;
            Assert.Contains("three hours in the rain", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("I would rather not", shown, StringComparison.Ordinal);
            Assert.Contains("three hours in the rain", (await teller.GetAsync(View.Url)).Main, StringComparison.Ordinal);
            Assert.Empty(await DatabaseDump.FindAsync(town.Host.Database, kind, ["I would rather not", kept]));
        }

        /// <summary>Two who listen keep a log while they practise; what one of them lets everybody read is read, and no more.</summary>
        private async Task TrainAsync()
        {
            var day = town.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            foreach (var (worker, learned, shown) in new[] { (_one, "I count to five before I speak.", true), (_two, "I was afraid of the silence.", false) })
                await town.Host.WithAsync<TrainingDesk>(desk => desk.WriteAsync(worker, View, new TrainingForm { Kind = TrainingKind.Practice, Lesson = Lesson.Silence, Day = day, Learned = learned, MayShow = shown }, CancellationToken.None));
            var page = (await town.Host.NewBrowser().GetAsync(View.Url + "/notes")).Find("section[aria-labelledby=learned]");
            Assert.Contains("A talk to practise: 2 times", page, StringComparison.Ordinal);
            Assert.Contains("I count to five before I speak.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("afraid", page, StringComparison.Ordinal);
        }

        /// <summary>What was found goes on as an idea of the same process; where ideas come first, a resident's is taken down.</summary>
        private async Task HandOnAsync()
        {
            var findings = await town.Host.WithAsync<HandOnDesk, IReadOnlyList<Finding>>(desk => desk.FindingsAsync(View, CancellationToken.None));
            if (findings is [var finding, ..])
                await town.Host.WithAsync<HandOnDesk>(desk => desk.HandOnAsync(Town.Organiser, View, finding.Id, HandedAs.Idea, Process, "Both sides share it.", CancellationToken.None));
            else
                await town.Host.WithAsync<IdeaDesk>(desk => desk.TakeDownAsync(Town.Organiser, View, new IdeaDetails("One door for all services", "Try it in the library for half a year.", "", null, "", "", null, null), IdeaChannel.InPerson, "", CancellationToken.None));
        }
    }
}
