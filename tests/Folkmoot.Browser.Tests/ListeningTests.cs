using System.Globalization;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Notes;
using Folkmoot.Listening.Paper;
using Folkmoot.Listening.Stories;
using Folkmoot.Opinion;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Processes;
using Folkmoot.Representation;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>Listening in a real browser: statements answered by thumb, by keyboard and without script, and every page before axe.</summary>
public sealed class ListeningTests(Chromium chromium)
{
    private static readonly string[] TalkPages =
    [
        "", "/notes", "/notes/withdraw", "/notes/codebook", "/notes/heard/1", "/notes/heard/1/print", "/notes/work", "/notes/take", "/notes/cards", "/notes/pocket", "/notes/code", "/manage/notes",
        "/manage/notes/themes/1", "/listen", "/listen/about", "/listen/map", "/listen/statements", "/manage/listen/paper", "/manage/listen/paper/1", "/manage/listen/paper/1/1", "/manage/hand-on",
    ];

    [Fact]
    public async Task Statements_are_answered_by_thumb_by_keyboard_and_without_script()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var view = await site.AddProcessAsync(await site.AddPlaceAsync(), "opinion-map", "Talk");
        await using var thumb = await Visitor.ArriveAsync(chromium, site);
        await using var keys = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        await using var plain = await Visitor.ArriveAsync(chromium, site, script: false);

        foreach (var visitor in (Visitor[])[thumb, plain])
        {
            await visitor.GoAsync(view.Url + "/listen");
            for (var i = 1; i <= 3; i++)
            {
                var agree = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Agree", Exact = true });
                var box = (await agree.BoundingBoxAsync())!;
                Assert.True(box.Height >= 44 && box.X >= 0 && box.X + box.Width <= 390, $"The button is {box.Width} by {box.Height} at {box.X}.");
                await agree.TapAsync();
                await Expect(visitor.Page.Locator("main")).ToContainTextAsync($"{i} of 8 answered");
            }
        }

        await keys.GoAsync(view.Url + "/listen");
        foreach (var (button, i) in new[] { ("Disagree", 1), ("Pass", 2) })
        {
            await keys.Page.TabToAsync(keys.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
            await keys.Page.Keyboard.PressAsync("Enter");
            await Expect(keys.Page.Locator("main")).ToContainTextAsync($"{i} of 8 answered");
        }

        await using var db = site.NewContext();
        Assert.Equal([(Answer.Agree, 6), (Answer.Disagree, 1), (Answer.Pass, 1)], (await db.GivenAnswers.ToListAsync()).CountBy(a => a.Answer).Select(a => (a.Key, a.Value)).OrderByDescending(a => a.Key == Answer.Agree).ThenBy(a => a.Key.ToString()));
        Assert.Empty(thumb.Violations);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_listening()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        var view = await site.AddProcessAsync(place, "community-conversations", "Talk with us");
        view = await FillAsync(site, view);
        var findings = new List<string>();
        await using var organiser = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await organiser.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await organiser.Page.Locator("main form button").ClickAsync();
        async Task LookAsync(IEnumerable<string> paths)
        {
            foreach (var path in paths)
            {
                await organiser.GoAsync(path);
                if (path.EndsWith("/pocket", StringComparison.Ordinal))
                {
                    await organiser.Page.GetByLabel("Your words").FillAsync("a heron by the weir");
                    await organiser.Button("Unlock").ClickAsync();
                    await Expect(organiser.Button("Keep on this phone")).ToBeVisibleAsync();
                }

                var wide = await organiser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > 390 && !path.Contains("/print", StringComparison.Ordinal))
                    findings.Add($"{path} is {wide} wide");
                findings.AddRange((await Axe.FindingsAsync(organiser.Page)).Select(f => $"{path}: {f}"));
            }
        }

        await LookAsync(((string[])[.. TalkPages, "/manage/phases/talk/settings/notes"]).Select(p => view.Url + p));
        var (survey, stories) = (await site.AddProcessAsync(place, "residents-say", "Residents say"), await site.AddProcessAsync(place, "stories", "Stories"));
        var code = NoteCodes.New();
        await site.WithAsync<StoryDesk>(async desk =>
        {
            await desk.TellAsync(Town.Organiser, stories, new StoryDetails("The bus that did not come", "I waited for two hours in the rain, and then a neighbour whom I did not know took me home.", "Mark", "Riverside", ""), code, CancellationToken.None);
            await desk.ShareAsync(stories, code, new StoryDetails("The bus that did not come", "I waited for two hours in the rain, and then a neighbour whom I did not know took me home.", "Mark", "Riverside", ""), CancellationToken.None);
        });
        await LookAsync(
        [
            survey.Url + "/survey", survey.Url + "/survey/trend", survey.Url + "/manage/phases/again/settings/survey", stories.Url + "/stories", stories.Url + "/stories/tell", stories.Url + "/stories/mine",
        ]);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Forty talks, coded and published; more of them afterwards; a map with census figures; a pack on paper.</summary>
    private static async Task<ProcessView> FillAsync(Site site, ProcessView view)
    {
        var connectors = (Actor[])[new(Guid.NewGuid(), "Connector, Wyebridge"), new(Guid.NewGuid(), "Connector, Wyebridge")];
        await using (var db = site.NewContext())
            await db.Phases.Where(p => p.Id == view.Phases[0].Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Settings, """{"areas": ["Riverside", "Old town"]}"""));
        view = (await site.WithAsync<ProcessReader, ProcessView?>(r => r.FindAsync(view.Place.Slug, view.Process.Slug, CancellationToken.None)))!;
        await TalkAsync(site, view, connectors);
        await site.WithAsync<StatementDesk>(async desk =>
        {
            for (var i = 0; i < 9; i++)
                await desk.AddAsync(Town.Organiser, view, $"Statement {i} about what matters most to people here.", "Heard in 14 conversations in 3 areas before it went on line", CancellationToken.None);
        });
        await using (var db = site.NewContext())
        {
            foreach (var (area, i) in ((string[])["Riverside", "Old town"]).Select((a, i) => (a, i)))
                db.Census.Add(new CensusCell { ProcessId = view.Process.Id, Question = Question.Area, Value = area, Ordinal = i, People = 3000 });
            await db.SaveChangesAsync();
        }

        view = await site.MoveAsync(view, view.Phases[1].OpensAt.AddMinutes(1), ordinal: 2);
        await site.WithAsync<HearingDesk>(desk => desk.PublishAsync(Town.Organiser, view, "Shown to a test before everything was coded twice.", CancellationToken.None));
        await TalkAsync(site, view, connectors[..1]);
        await site.WithAsync<PackDesk>(desk => desk.DrawAsync(Town.Organiser, view, 2, 8, CancellationToken.None));
        return view;
    }

    private static async Task TalkAsync(Site site, ProcessView view, Actor[] connectors)
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
