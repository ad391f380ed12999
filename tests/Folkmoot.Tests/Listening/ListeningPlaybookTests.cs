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
using Folkmoot.Tests.Funds;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Listening;

/// <summary>Every practice of listening from the draft to the end, one after the other in one town: each phase is lived through by what its method offers.</summary>
public sealed class ListeningPlaybookTests
{
    private const int Talks = 12;
    private const int People = 60;
    private const string Fund = "/places/wyebridge/funds";

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

        // The themes of all are there, each answered where an answer was promised.
        await using var db = town.Host.Database.NewContext();
        var reports = await db.HeardReports.ToListAsync();
        Assert.Equal(10, reports.Count);
        Assert.Equal(0, await db.ConversationNotes.CountAsync());
        var owed = await db.OwedAnswers.Where(o => o.AboutKind == "theme").ToListAsync();
        Assert.Equal(9, owed.Count);
        Assert.All(owed, o => Assert.Equal(OwedState.Answered, o.State));
        Assert.Equal(9, await db.DrawnMaps.CountAsync());
        // The same words asked in several processes make one trend, each time with how people came to answer.
        var trend = (await town.Host.NewBrowser().GetAsync("/places/wyebridge/residents-say/survey/trend")).Document.QuerySelector("section[aria-labelledby=item-influence]")!;
        var waves = trend.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr");
        Assert.True(waves.Length >= 5, $"There are {waves.Length} surveys.");
        Assert.All(waves, row => Assert.Contains(row.QuerySelectorAll("td")[^1].TextContent.Trim(), (string[])["Everybody who came across it could answer. Nobody was drawn.", "Asked in every area, on line and by connectors."]));
        // What somebody lived through stands beside the figures of what was heard in their place.
        var report = (await town.Host.NewBrowser().GetAsync("/places/wyebridge/locality-conversations/notes/heard/1")).Document.QuerySelector("section[aria-labelledby=stories]")!;
        Assert.Contains("three hours in the rain", report.TextContent, StringComparison.Ordinal);
        Assert.Equal("/places/wyebridge/stories/stories#story-1", report.QuerySelector("a")!.GetAttribute("href"));
    }

    /// <summary>Both tracks go on from what the sides share, what each side holds alone stays on the record, and the way from the map to the money can be followed.</summary>
    [Theory, Databases]
    public async Task What_opposed_sides_share_goes_on_as_two_tracks_and_what_a_minority_holds_stays_on_the_record(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var office = await town.OrganiserAsync();
        await FundPagesTests.DoneAsync(office, Fund + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        await FundPagesTests.DoneAsync(office, Fund + "/manage", "#contribute", FundPagesTests.Contribution("Health board", "50000", ""));
        var view = await PublishAsync(town, "common-ground");
        await town.MoveToAsync(view.Method("conversation")!.OpensAt);
        view = await town.FindAsync(view);
        foreach (var said in (string[])["Dealers should be gone from our street.", "Nobody should be driven away.", "More police would help.", "A place to be treated would help."])
            await town.Host.WithAsync<StatementDesk>(desk => desk.AddAsync(Town.Organiser, view, said, "", CancellationToken.None));
        var statements = await town.Host.WithAsync<StatementBook, List<HeardStatement>>(book => book.ShownAsync(view.Process.Id, CancellationToken.None));
        var (safety, treatment) = (statements.Single(s => s.Text.Contains("safe", StringComparison.Ordinal)), statements.Single(s => s.Text.Contains("ill", StringComparison.Ordinal) && s.Text.Contains("treatment", StringComparison.Ordinal)));
        await town.AnswerAsync(view, 45, 20, (statement, first) => statement.Number <= 3 || (statement.Number % 2 == 0) == first);
        await town.MoveToAsync(view.Method("ideas")!.OpensAt);
        view = await town.FindAsync(view);

        var map = await town.Host.NewBrowser().GetAsync(view.Url + "/listen/map");
        Assert.Equal("2 groups with views of their own", map.Heading);
        var unites = map.Find("section[aria-labelledby=unites]");
        Assert.Contains(safety.Text, unites, StringComparison.Ordinal);
        Assert.Contains(treatment.Text, unites, StringComparison.Ordinal);
        Assert.Contains("Nobody should be driven away.", map.Find("section[aria-labelledby=group-B]"), StringComparison.Ordinal);

        foreach (var track in (HeardStatement[])[safety, treatment])
        {
            await town.Host.WithAsync<HandOnDesk>(desk => desk.HandOnAsync(Town.Organiser, view, track.Id, HandedAs.Idea, view.Process.Id, "Both sides share it.", CancellationToken.None));
            await town.Host.WithAsync<HandOnDesk>(desk => desk.HandOnAsync(Town.Organiser, view, track.Id, HandedAs.Priority, null, "Both tracks are paid for.", CancellationToken.None));
        }

        var visitor = town.Host.NewBrowser();
        Assert.Equal([safety.Text, treatment.Text], (await visitor.GetAsync(view.Url + "/ideas")).Document.QuerySelectorAll("main h2, main h3").Select(h => h.TextContent.Trim()).Where(t => t == safety.Text || t == treatment.Text).Order(StringComparer.Ordinal));
        foreach (var track in (HeardStatement[])[safety, treatment])
        {
            var trail = (await visitor.GetAsync($"/trails/statement/{track.Id}")).Main;
            Assert.Contains("It became an idea: Both sides share it.", trail, StringComparison.Ordinal);
            Assert.Contains("It became a priority of the fund: Both tracks are paid for.", trail, StringComparison.Ordinal);
        }

        // Both tracks are paid for, and the way from the map to each award can be followed.
        office = await town.OrganiserAsync();
        foreach (var (track, group, amount) in new[] { (safety, "Street watch", "1200"), (treatment, "Open door clinic", "2400") })
        {
            await FundPagesTests.DoneAsync(office, Fund + "/manage", "#award-form", [.. FundPagesTests.Award(group, amount, ""), ("Award.Priority", $"statement:{track.Id:N}")]);
            var trail = (await visitor.GetAsync($"/trails/statement/{track.Id}")).Main;
            Assert.Contains($"went to {group}: A year of sessions for small children", trail, StringComparison.Ordinal);
        }

        var pool = (await visitor.GetAsync(Fund)).Main;
        Assert.Contains("Street watch", pool, StringComparison.Ordinal);
        Assert.Contains("Open door clinic", pool, StringComparison.Ordinal);

        foreach (var phase in view.Phases.SkipWhile(p => p.Method != "ideas"))
            await town.MoveToAsync(phase.ClosesAt);
        view = await town.FindAsync(view);
        Assert.All(view.Phases, p => Assert.Equal(PhaseState.Closed, p.State));
        Assert.Contains("Nobody should be driven away.", (await visitor.GetAsync(view.Url + "/listen/map")).Find("section[aria-labelledby=group-B]"), StringComparison.Ordinal);
        Assert.Equal(4, (await visitor.GetAsync(view.Url)).Document.QuerySelectorAll("section[aria-labelledby=handed-on] li").Length);
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
                        await VoteAsync();
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
                        await ReplyAsync();
                        break;
                }

                await town.MoveToAsync(phase.ClosesAt);
                View = await town.FindAsync(View);
                if (phase.Method == "notes")
                    await PublishAsync();
            }
        }

        /// <summary>Talks and interviews about one thing, all coded, one in ten twice; what one person takes back is gone before.</summary>
        private async Task TalkAsync()
        {
            var code = "";
            for (var i = 0; i <= Talks; i++)
            {
                code = NoteCodes.New();
                var entry = new NoteForm
                {
                    Id = Guid.NewGuid().ToString(),
                    Shape = i % 4 == 3 ? "Interview" : "Conversation",
                    Setting = "Street",
                    Present = "1",
                    Language = "English",
                    Consent = "Quote",
                    Code = code,
                    Strengths = i < Talks ? "We know one another here" : "I would rather not have said this",
                    Day = town.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                }.Read(View.NotesSettings);
                Assert.True(await town.Host.WithAsync<NoteDesk, bool>(desk => desk.KeepAsync(_one, View, entry, CancellationToken.None)));
            }

            var person = town.Host.NewBrowser();
            Assert.Equal("It is gone", (await person.SubmitAsync(await person.GetAsync(View.Url + "/notes/withdraw"), [("Code", code)], form: "#withdraw")).Heading);
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
            var heard = await town.Host.NewBrowser().GetAsync(View.Url + "/notes/heard/1");
            Assert.Contains("In the street", heard.Find("section[aria-labelledby=reach]"), StringComparison.Ordinal);
            Assert.DoesNotContain("I would rather not", heard.Text, StringComparison.Ordinal);
            // Where residents listened along lists of themes, all of them are there, also those that nobody spoke of.
            var book = (await town.Host.NewBrowser().GetAsync(View.Url + "/notes/codebook")).Main;
            Assert.All(View.NotesSettings.Themes, theme => Assert.Contains(theme.Name, book, StringComparison.Ordinal));
        }

        /// <summary>Whoever owes answers gives them, and they stand on what is printed and brought back, and on the trail of the theme.</summary>
        private async Task ReplyAsync()
        {
            await using var db = town.Host.Database.NewContext();
            foreach (var owed in await db.OwedAnswers.AsNoTracking().Where(o => o.ProcessId == Process && o.AboutKind == "theme" && o.State == OwedState.Open).ToListAsync())
            {
                await town.Host.WithAsync<AnswerDesk>(desk => desk.AnswerAsync(Town.Organiser, owed.Id, "We open the hall on Fridays from May on.", "Jo Marsh, Leader", owed.Version, CancellationToken.None));
                var print = (await town.Host.NewBrowser().GetAsync(View.Url + "/notes/heard/1/print")).Main;
                Assert.Contains("Jo Marsh, Leader answered on", print, StringComparison.Ordinal);
                Assert.Contains("We open the hall on Fridays from May on.", print, StringComparison.Ordinal);
                Assert.Contains("Jo Marsh, Leader", (await town.Host.NewBrowser().GetAsync($"/trails/theme/{owed.AboutId}")).Main, StringComparison.Ordinal);
            }
        }

        /// <summary>One more resident answers the statement that is shown, and adds one.</summary>
        private async Task VoteAsync()
        {
            var (resident, page) = (town.Host.NewBrowser(), View.Url + "/listen");
            Assert.Equal(page, (await resident.SubmitAsync(await resident.GetAsync(page), [], form: "#answer", button: "Agree")).Redirect);
            Assert.Equal(page + "/say", (await resident.SubmitAsync(await resident.GetAsync(page + "/say"), [("Text", "There should be more benches.")], form: "#say")).Redirect);
            Assert.Contains("There should be more benches.", (await resident.GetAsync(page + "/say")).Main, StringComparison.Ordinal);
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
            var resident = town.Host.NewBrowser();
            var page = await resident.GetAsync(View.Url + "/survey");
            await resident.SubmitAsync(page, [("item-" + SurveySettings.Read(phase.Settings).Asked[0].Key, "5")], form: "#survey");
            Assert.Equal(1 + (People * SurveySettings.Read(phase.Settings).Asked.Count), await db.SurveyAnswers.CountAsync(a => a.PhaseId == phase.Id));
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
                await town.Host.WithAsync<TrainingDesk>(desk => desk.WriteAsync(worker, View, new TrainingForm { Id = Guid.NewGuid(), Kind = TrainingKind.Practice, Lesson = Lesson.Silence, Day = day, Learned = learned, MayShow = shown }, CancellationToken.None));
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
