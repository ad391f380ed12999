using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.People;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>An assembly as people meet it: a resident with a letter and a phone, an organiser at a desk, a hall before a big screen.</summary>
public sealed partial class AssemblyTests(Chromium chromium)
{
    private readonly List<string> _findings = [];

    [Fact]
    public async Task From_the_letter_to_the_panel_on_the_big_screen_and_from_the_first_session_to_a_late_answer()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        var town = await AssemblyTown.StartAsync(site, place);

        // A resident answers the letter by phone, without script.
        await using (var resident = await Visitor.ArriveAsync(chromium, site, script: false))
        {
            await resident.GoAsync(town.Url);
            await resident.Page.Locator("a.fm-act--big").TapAsync();
            await resident.Page.GetByLabel("The code of the letter").FillAsync(await town.CodeAsync(1));
            await resident.Button("Go on").TapAsync();
            await resident.Page.GetByLabel("Your name").FillAsync("Ann Orchard");
            await resident.Page.GetByLabel("The year in which you were born").FillAsync("1984");
            await resident.Page.GetByLabel("Female", new() { Exact = true }).CheckAsync();
            await resident.Page.GetByLabel("Care for children").CheckAsync();
            site.Clock.Set(site.Clock.GetUtcNow().AddSeconds(20));
            await resident.Button("I want to be in the draw").TapAsync();
            await Expect(resident.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Tick the box");
            await resident.Page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
            await resident.Button("I want to be in the draw").TapAsync();
            await resident.HeadingAsync("You are in the draw");
            await resident.Link("See my registration").TapAsync();
            await Expect(resident.Page.Locator("main")).ToContainTextAsync("You are in the pool, as number 1.");
            Assert.DoesNotContain(resident.Requests, r => r.ResourceType is "script" or "fetch");
        }

        await town.FillAsync(24);
        await using var visitor = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        foreach (var (name, path) in new[] { ("process", town.Url), ("hub", town.Url + "/assembly"), ("register-code", town.Url + "/assembly/register"), ("register", town.Url + "/assembly/register?code=" + await town.CodeAsync(2)), ("screen-none", town.Url + "/assembly/draw"), ("mine-enter", town.Url + "/assembly/mine") })
            await SeeAsync(visitor, name, path);

        // The organiser prepares and announces; the hall sees it; the number is thrown.
        await town.CloseAsync();
        await using var organiser = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, bypassPolicy: true);
        await organiser.GoAsync((await site.WithAsync<FirstRun, Uri>(first => first.CreateLinkAsync(CancellationToken.None))).AbsolutePath);
        await organiser.Button("Sign in").ClickAsync();
        foreach (var (name, path) in new[] { ("quotas", "/quotas"), ("addresses", "/addresses"), ("letters", "/letters/1"), ("people", "/people"), ("person", "/people/1"), ("import", "/people/import"), ("send", "/send?kind=Pool"), ("manage-draw", "/draw") })
            await SeeAsync(organiser, name, town.Manage + path);
        await SeeAsync(organiser, "settings-recruitment", town.Url + "/manage/phases/draw/settings/lottery");
        await organiser.GoAsync(town.Manage + "/draw");
        await organiser.Page.GetByLabel("The public number that will choose").FillAsync("Six dice in the hall");
        await organiser.Page.GetByLabel("When it will be known").FillAsync(PlaceClock.Field(site.Clock.GetUtcNow().AddHours(2), "Europe/London"));
        await organiser.Button("Prepare").ClickAsync();
        await town.PreparedAsync();
        await SeeAsync(organiser, "manage-prepared", town.Manage + "/draw");
        await organiser.Button("Announce this draw").ClickAsync();
        await SeeAsync(visitor, "screen-committed", town.Url + "/assembly/draw");
        // The screen reloads itself when the draw is known, which would break off a visit that begins just then.
        await visitor.GoAsync(town.Url + "/assembly");
        await using (var db = site.NewContext())
            site.Clock.Set((await db.Draws.SingleAsync(d => d.State == DrawState.Committed)).KnownAt.AddMinutes(1));
        await organiser.GoAsync(town.Manage + "/draw");
        await organiser.Page.GetByLabel("Six dice in the hall").FillAsync("4 2 6 1 3 5");
        await organiser.Button("Draw").ClickAsync();
        await SeeAsync(visitor, "screen-drawn", town.Url + "/assembly/draw");
        await visitor.HeadingAsync("The assembly is drawn");
        await Expect(visitor.Page.Locator("section[aria-labelledby=result] li.fm-lede")).ToHaveCountAsync(6);
        await Expect(visitor.Page.Locator("section[aria-labelledby=result] h3 ~ ul li")).ToHaveCountAsync(2);
        await using (var db = site.NewContext())
        {
            var member = await db.Members.Join(db.Registrations, m => m.RegistrationId, r => r.Id, (m, r) => new { m.Seat, r.Number }).OrderBy(m => m.Seat).FirstAsync();
            await visitor.GoAsync(town.Url + "/assembly/mine");
            await visitor.Page.GetByLabel("Your own code").FillAsync(await town.CodeAsync(member.Number, own: true));
            await visitor.Button("Show me").ClickAsync();
        }

        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("You were drawn, for seat 1.");
        await LookAsync(visitor, "mine-drawn");
        await visitor.Button("Yes, I come").ClickAsync();
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("You have seat 1.");
        await SeeAsync(organiser, "manage-drawn", town.Manage + "/draw");
        for (var step = 1; step <= 6; step++)
            await SeeAsync(visitor, $"again-{step}", $"{town.Url}/assembly/draw/1/again?step={step}");
        await MeetAndDecideAsync(site, place, town);

        // Long after, a member drops out, and somebody who stood by since the draw steps in.
        await town.WithAsync<MemberDesk>(async (desk, assembly) => await desk.AnswerAsync(Town.Organiser, assembly, (await desk.ListAsync(assembly.Id, CancellationToken.None))[5].Member.Id, MemberState.Left, CancellationToken.None));
        await organiser.GoAsync((await site.WithAsync<FirstRun, Uri>(first => first.CreateLinkAsync(CancellationToken.None))).AbsolutePath);
        await organiser.Button("Sign in").ClickAsync();
        await SeeAsync(organiser, "manage-free", town.Manage + "/draw");
        await organiser.Button("Let them step in").ClickAsync();
        await Expect(organiser.Page.Locator("main")).Not.ToContainTextAsync("Let them step in");
        await SeeAsync(visitor, "screen-stepped-in", town.Url + "/assembly/draw");
        await Expect(visitor.Page.Locator("section[aria-labelledby=result]")).ToContainTextAsync("has a seat by now");
        Assert.True(_findings.Count == 0, string.Join('\n', _findings));
        Assert.Empty(organiser.ScriptErrors.Concat(visitor.ScriptErrors));
    }

    private async Task SeeAsync(Visitor visitor, string name, string path)
    {
        await visitor.GoAsync(path);
        await LookAsync(visitor, name);
    }

    /// <summary>Lets axe look at the page on the phone in light and on the desktop in dark colours, and that nothing is wider than the phone; keeps pictures where a folder for them is named.</summary>
    private Task LookAsync(Visitor visitor, string name) => visitor.InEachLookAsync(async look =>
    {
        var folder = Environment.GetEnvironmentVariable("FOLKMOOT_SHOTS");
        if (folder is { Length: > 0 })
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, look, $"assembly-{name}.png"), FullPage = true });
        if (look is not ("phone-light" or "desktop-dark"))
            return;
        foreach (var finding in await Axe.FindingsAsync(visitor.Page))
            _findings.Add($"{name}, {look}: {finding}");
        if (await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth + 1"))
            _findings.Add($"{name}, {look}: the page is wider than the screen.");
    });
}
