using System.Globalization;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Notes;
using Folkmoot.Listening.Stories;
using Folkmoot.Listening.Surveys;
using Folkmoot.Opinion;
using Folkmoot.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>Listening in a real browser: statements answered by thumb, by keyboard and without script, and every page before axe.</summary>
public sealed class ListeningTests(Chromium chromium)
{
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Surveys_notes_coding_and_stories_go_by_keyboard_alone_and_without_script(bool isKeyboard)
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        var survey = await site.AddProcessAsync(place, "residents-say", "Say");
        var stories = await site.AddProcessAsync(place, "stories", "Tell");
        var talk = await site.AddProcessAsync(place, "community-conversations", "Talk");
        await site.WithAsync<Codebook>(async book =>
        {
            foreach (var theme in (string[])["Buses", "Neighbours"])
                await book.AddAsync(Town.Organiser, talk.Process.Id, theme, $"Lines about {theme} and what belongs to them.", CancellationToken.None);
        });
        await using var resident = await Visitor.ArriveAsync(chromium, site, isKeyboard ? Visitor.Desktop : Visitor.Phone, script: isKeyboard);
        await using var connector = await Visitor.ArriveAsync(chromium, site, isKeyboard ? Visitor.Desktop : Visitor.Phone, script: isKeyboard);
        await connector.GoAsync(await site.SignInPathAsync(Role.Connector, place.Id));
        await connector.Page.Locator("main form button").ClickAsync();
        var (theirs, ours) = (new Hand(resident, isKeyboard), new Hand(connector, isKeyboard));

        await resident.GoAsync(survey.Url + "/survey");
        await theirs.ChooseAsync("item-influence", "4");
        await theirs.ChooseAsync("item-belonging", "2");
        await theirs.PressAsync("Send my answers");
        await Expect(resident.Page.Locator("body")).ToContainTextAsync("Thank you. Your answers are kept.");

        await connector.GoAsync(talk.Url + "/notes/take");
        await ours.ChooseAsync("Form.Shape", "Interview");
        await ours.PickAsync("Where did you meet?", "At home");
        await ours.WriteAsync("How many took part?", "1");
        await ours.ChooseAsync("Form.Consent", "Quote");
        await ours.WriteAsync("Strengths", "Neighbours look out for one another");
        await ours.PressAsync("Keep the note");
        await connector.HeadingAsync("Your conversations");
        await connector.GoAsync(talk.Url + "/notes/code");
        await ours.ChooseAsync("Theme", "2");
        await ours.ChooseAsync("Sense", "Asset");
        await ours.PressAsync("Next line");
        await Expect(connector.Page.Locator("main")).ToContainTextAsync("There is no line for you to code now.");

        await connector.GoAsync(stories.Url + "/stories/tell");
        await ours.WriteAsync("Title", "The bus that did not come");
        await ours.WriteAsync("The story", "I waited for two hours in the rain, and then a neighbour took me home.");
        var code = await connector.Page.GetByLabel("Code on the card").InputValueAsync();
        await ours.PressAsync("Keep it for its teller");
        await Expect(connector.Page.Locator("body")).ToContainTextAsync("The story waits for its teller.");
        await resident.GoAsync(stories.Url + "/stories/mine");
        await theirs.WriteAsync("Code on the card", code);
        await theirs.PressAsync("Show me my story");
        await theirs.WriteAsync("Name to show", "Mark");
        await theirs.PressAsync("Share it");
        await Expect(resident.Page.Locator("article")).ToContainTextAsync("Mark");

        // What needs script says so, and where it goes on without.
        await connector.GoAsync(talk.Url + "/notes/pocket");
        if (isKeyboard)
            await KeepInThePocketAsync(connector, ours, site.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            await connector.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Write down a talk" }).TapAsync();
        if (!isKeyboard)
            await connector.HeadingAsync("Write down a talk");

        await using var db = site.NewContext();
        Assert.Equal([("belonging", 2), ("influence", 4)], (await db.SurveyAnswers.ToListAsync()).Select(a => (a.Item, a.Value)).Order());
        Assert.Equal((isKeyboard ? 2 : 1, 1, 1), (await db.ConversationNotes.CountAsync(), await db.LineCodings.CountAsync(c => c.Sense == LineSense.Asset), await db.Stories.CountAsync(t => t.SharedAt != null && t.Teller == "Mark")));
        if (!isKeyboard)
            Assert.DoesNotContain(resident.Requests.Concat(connector.Requests), r => r.ResourceType is "script" or "fetch");
    }

    private static async Task KeepInThePocketAsync(Visitor connector, Hand hand, string day)
    {
        await Expect(connector.Page.GetByText("Ready for use without a signal.")).ToBeVisibleAsync();
        await hand.WriteAsync("Your words", "a heron by the weir");
        await connector.Page.Keyboard.PressAsync("Enter");
        await Expect(connector.Button("Keep on this phone")).ToBeVisibleAsync();
        // Whether the month or the day is typed first is the browser's to say.
        var field = connector.Page.GetByLabel("Day", new() { Exact = true });
        await connector.Page.TabToAsync(field);
        await field.FillAsync(day);
        await hand.PickAsync("Where did you meet?", "By phone");
        await hand.WriteAsync("How many took part?", "1");
        await hand.ChooseAsync("Form.Consent", "Themes");
        await hand.WriteAsync("Concerns", "Nobody clears the footpath");
        await hand.PressAsync("Keep on this phone");
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Kept on this phone, locked.");
        await hand.PressAsync("Send them");
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 sent.");
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_listening_in_light_and_dark()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var town = await ListeningTown.BuildAsync();
        var findings = new List<string>();
        async Task LookAsync(string name, Visitor visitor)
        {
            foreach (var (size, colours) in new[] { (Visitor.Desktop, ColorScheme.Dark), (Visitor.Phone, ColorScheme.Light) })
            {
                await visitor.Page.SetViewportSizeAsync(size.Width, size.Height);
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = colours });
                findings.AddRange((await Axe.FindingsAsync(visitor.Page)).Select(f => $"{name}, {colours}: {f}"));
                var wide = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > size.Width && !name.Contains("print", StringComparison.Ordinal))
                    findings.Add($"{name} is {wide} wide at {size.Width}");
            }
        }

        try
        {
            await new ListeningTour(town, chromium, bypassPolicy: true, LookAsync).WalkAsync();
        }
        catch (PlaywrightException) when (findings.Count > 0)
        {
            // What was found on the way says more than where the walk ended.
            Assert.Fail("The walk did not end; before that: " + string.Join('\n', findings));
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
