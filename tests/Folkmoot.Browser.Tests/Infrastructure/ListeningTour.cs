using Folkmoot.Listening;
using Folkmoot.Listening.Maps;
using Folkmoot.Opinion;
using Folkmoot.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Walks through every page and state of listening, and lets whoever came along look at each.</summary>
/// <param name="town">Where to go.</param>
/// <param name="chromium">The browser.</param>
/// <param name="bypassPolicy">Whether tools may be brought into the pages against their content security policy.</param>
/// <param name="look">Is given the name of each state, when the page shows it.</param>
internal sealed class ListeningTour(ListeningTown town, Chromium chromium, bool bypassPolicy, Func<string, Visitor, Task> look)
{
    private string Talk => town.Talk.Url;

    public async Task WalkAsync()
    {
        await using (var resident = await Visitor.ArriveAsync(chromium, town.Site, bypassPolicy: bypassPolicy))
        {
            await ReadAsync(resident);
            await AnswerAsync(resident);
            await TellAsync(resident);
        }

        await using var organiser = await Visitor.ArriveAsync(chromium, town.Site, bypassPolicy: bypassPolicy);
        await organiser.GoAsync(await town.Site.SignInPathAsync(Role.Organiser, town.Place.Id));
        await organiser.Page.Locator("main form button").ClickAsync();
        await ConnectAsync(organiser);
        await PocketAsync(organiser);
        await OrganiseAsync(organiser);
    }

    private async Task SeeAsync(Visitor visitor, string name, string path)
    {
        await visitor.GoAsync(path);
        await look(name, visitor);
    }

    /// <summary>The map as it would be with other findings.</summary>
    private async Task SeeMapAsync(Visitor visitor, string name, Func<MapSheet, MapSheet> change)
    {
        await using var db = town.Site.NewContext();
        var drawn = await db.DrawnMaps.SingleAsync(m => m.ProcessId == town.Talk.Process.Id);
        var (basis, sheet) = (drawn.Basis, drawn.Sheet);
        (drawn.Basis, drawn.Sheet) = (name, change(MapSheet.Read(sheet)).Write());
        await db.SaveChangesAsync();
        await SeeAsync(visitor, name, Talk + "/listen/map");
        (drawn.Basis, drawn.Sheet) = (basis, sheet);
        await db.SaveChangesAsync();
    }

    private async Task SubmitAsync(Visitor visitor, string name, string form, string expected)
    {
        await visitor.Page.Locator($"{form} button[type=submit], {form} button:not([type])").First.ClickAsync();
        await Expect(visitor.Page.Locator("body")).ToContainTextAsync(expected);
        await look(name, visitor);
    }

    private async Task ReadAsync(Visitor resident)
    {
        foreach (var (name, path) in new[]
        {
            ("process", ""), ("notes", "/notes"), ("codebook", "/notes/codebook"), ("heard", "/notes/heard/1"), ("print-place", "/notes/heard/1/print"), ("print-area", "/notes/heard/1/print?area=Riverside"),
            ("statements", "/listen/statements"), ("map", "/listen/map"), ("withdraw", "/notes/withdraw"),
        })
            await SeeAsync(resident, name, Talk + path);
        await SubmitAsync(resident, "withdraw-error", "#withdraw", "There is a problem");
        await SeeMapAsync(resident, "map-gradient", sheet => sheet with
        {
            Shape = MapShape.Gradient,
            Reason = MapReason.NotStable,
            Groups = [],
            Squares = [.. sheet.Squares.Select(square => square with { Group = -1 })],
            Agreed = [.. sheet.Agreed.Select(found => found with { Lower = null })],
            Divisive = [.. sheet.Divisive.Select(found => found with { Gap = null })],
        });
        await SeeMapAsync(resident, "map-none", sheet => sheet with
        {
            Shape = MapShape.None,
            Reason = MapReason.NoStructure,
            Groups = [],
            Squares = [.. sheet.Squares.Select(square => square with { Group = -1 })],
            Agreed = [],
            Rejected = [],
            Divisive = [],
            Uncertain = [],
            Margins = [],
            Weighting = null,
        });
        await SeeAsync(resident, "map-later", town.Quiet.Url + "/listen/map");
        await SeeAsync(resident, "trend", town.Survey.Url + "/survey/trend");
        await SeeAsync(resident, "stories-none", town.Silent.Url + "/stories");
        await SeeAsync(resident, "stories", town.Stories.Url + "/stories");
    }

    private async Task AnswerAsync(Visitor resident)
    {
        await SeeAsync(resident, "listen", Talk + "/listen");
        for (var i = 1; i <= 9; i++)
        {
            await resident.Page.GetByRole(AriaRole.Button, new() { Name = i % 2 == 0 ? "Agree" : "Disagree", Exact = true }).ClickAsync();
            await Expect(resident.Page.Locator("main")).ToContainTextAsync(i < 9 ? $"{i} of 9 answered" : "You have answered all 9 statements");
            if (i == 7)
                await look("listen-stands", resident);
        }

        await look("listen-done", resident);
        await SeeAsync(resident, "map-you", Talk + "/listen/map");
        await SeeAsync(resident, "about", Talk + "/listen/about");
        await SeeAsync(resident, "say", Talk + "/listen/say");
        await SubmitAsync(resident, "say-error", "#say", "There is a problem");
        await resident.Page.GetByLabel("Your statement").FillAsync("There should be a bench at every bus stop.");
        await SubmitAsync(resident, "say-mine", "#say", "A moderator looks at it first.");
        await SeeAsync(resident, "survey", town.Survey.Url + "/survey");
        await SubmitAsync(resident, "survey-error", "#survey", "There is a problem");
        foreach (var radio in await resident.Page.Locator("#survey input[value='4']").AllAsync())
            await radio.CheckAsync();
        await resident.Page.Locator("#survey button").ClickAsync();
        await Expect(resident.Page.Locator("body")).ToContainTextAsync("Thank you. Your answers are kept.");
        await look("survey-done", resident);
    }

    private async Task TellAsync(Visitor resident)
    {
        await SeeAsync(resident, "story-mine", town.Stories.Url + "/stories/mine");
        await SubmitAsync(resident, "story-error", "#find", "There is a problem");
        await resident.Page.GetByLabel("Code on the card").FillAsync(town.StoryCode);
        await SubmitAsync(resident, "story-check", "#find", "Take it back");
    }

    private async Task ConnectAsync(Visitor connector)
    {
        await SeeAsync(connector, "work-none", town.Open.Url + "/notes/work");
        await SeeAsync(connector, "take", town.Open.Url + "/notes/take");
        await SubmitAsync(connector, "take-error", "#note", "There is a problem");
        await WriteAsync(connector, "Neighbours look out for one another", "The last bus goes at six");
        await connector.Button("Keep the note").ClickAsync();
        await connector.HeadingAsync("Your conversations");
        await look("work", connector);
        await connector.Page.Locator("a[href*='/notes/work/']").First.ClickAsync();
        await connector.HeadingAsync("What we heard here, what happens next");
        await look("print-talk", connector);
        await SeeAsync(connector, "print-cards", town.Open.Url + "/notes/cards");
        await SeeAsync(connector, "code", Talk + "/notes/code");
        await SubmitAsync(connector, "code-error", "#code", "There is a problem");
        await SeeAsync(connector, "training-none", town.Open.Url + "/notes/training");
        await SubmitAsync(connector, "training-error", "#log", "There is a problem");
        await connector.Page.GetByLabel("A talk to practise").CheckAsync();
        await connector.Page.GetByLabel("Day", new() { Exact = true }).FillAsync(Today);
        await connector.Page.GetByLabel("Letting the other one lead").CheckAsync();
        await connector.Page.GetByLabel("What did you learn?").FillAsync("I let her choose where we sat, and she told me more.");
        await connector.Page.GetByLabel("Everybody may read this").CheckAsync();
        await SubmitAsync(connector, "training", "#log", "I let her choose");
        await SeeAsync(connector, "notes-learned", town.Open.Url + "/notes");
        await SeeAsync(connector, "story-tell", town.Stories.Url + "/stories/tell");
    }

    private string Today => town.Site.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task WriteAsync(Visitor connector, string strength, string concern)
    {
        var page = connector.Page;
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(town.Open.Phases[0].OpensAt.AddHours(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Area", new() { Exact = true }).SelectOptionAsync("Riverside");
        await page.GetByLabel("Where did you meet?").SelectOptionAsync("Doorstep");
        await page.GetByLabel("How many took part?").FillAsync("2");
        await page.GetByRole(AriaRole.Radio, new() { Name = "A quote without a name." }).CheckAsync();
        await page.GetByLabel("Strengths").FillAsync(strength);
        await page.GetByLabel("Concerns").FillAsync(concern);
    }

    private async Task PocketAsync(Visitor connector)
    {
        await SeeAsync(connector, "pocket-locked", town.Open.Url + "/notes/pocket");
        await connector.Page.GetByLabel("Your words").FillAsync("a heron by the weir");
        await connector.Button("Unlock").ClickAsync();
        await Expect(connector.Button("Keep on this phone")).ToBeVisibleAsync();
        await look("pocket-open", connector);
        await connector.Button("Keep on this phone").ClickAsync();
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Something is missing");
        await look("pocket-gap", connector);
        await WriteAsync(connector, "The river path is loved", "Nobody clears the drains");
        await connector.Context.SetOfflineAsync(true);
        await connector.Button("Keep on this phone").ClickAsync();
        await Expect(connector.Page.GetByText("Notes that wait on this phone: 1.")).ToBeVisibleAsync();
        await connector.Button("Send them").ClickAsync();
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("No signal.");
        await look("pocket-offline", connector);
        await connector.Context.SetOfflineAsync(false);
    }

    private async Task OrganiseAsync(Visitor organiser)
    {
        foreach (var (name, path) in new[]
        {
            ("manage-notes", "/manage/notes"), ("manage-lines", "/manage/notes/themes/1"), ("settings-notes", "/manage/phases/talk/settings/notes"), ("settings-statements", "/manage/phases/statements/settings/conversation"), ("manage-statements", "/manage/listen"), ("paper", "/manage/listen/paper"),
            ("print-pack", "/manage/listen/paper/1"), ("sheet-first", "/manage/listen/paper/1/1"), ("sheet-second", "/manage/listen/paper/1/2"), ("sheet-settle", "/manage/listen/paper/1/3"), ("hand-on", "/manage/hand-on"),
        })
            await SeeAsync(organiser, name, Talk + path);
        await organiser.GoAsync(Talk + "/manage/listen/paper/1/1");
        await SubmitAsync(organiser, "sheet-error", "#sheet", "There is a problem");
        await organiser.GoAsync(Talk + "/manage/hand-on");
        await SubmitAsync(organiser, "hand-on-error", "#hand-on", "There is a problem");
        await SeeAsync(organiser, "settings-notes-open", town.Open.Url + "/manage/phases/talk/settings/notes");
        await SeeAsync(organiser, "settings-survey", $"{town.Survey.Url}/manage/phases/again/settings/survey");
    }
}
