using System.Globalization;
using System.Text.RegularExpressions;
using Folkmoot.Calls;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform.Hosting;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>The money of the demonstration's town as people meet it: partners and residents who read, an office that writes, a meeting that decides with hands and residents who decide with ballots.</summary>
public sealed class MoneyTests(Chromium chromium)
{
    private const string Funds = "/places/wyebridge/funds";
    private const string Manage = Funds + "/manage";

    private readonly Inspection _inspection = new("money");

    [Fact]
    public async Task What_partners_gave_saved_and_heard_of_is_read_on_a_phone_and_written_by_keyboard()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var site = await Site.StartAsync(demonstration: true);
        await site.WithAsync<IEnumerable<IDemonstrationLoader>>(async loaders =>
        {
            foreach (var loader in loaders)
                await loader.LoadAsync((_, _) => { }, CancellationToken.None);
        });
        await using var db = site.NewContext();
        var place = await db.Places.SingleAsync(p => p.Slug == "wyebridge");
        await using (var looker = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true))
            await ReadAsync(looker);
        await FollowAsync(site);
        await using (var officer = await SignedInAsync(site, place))
        {
            await LookAroundAsync(officer);
            await using var auditor = await SignedInAsync(site, place, script: false);
            await SaveAsync(site, officer, auditor);
            await ReportAsync(site, officer);
            await SetAsync(site, place, officer);
        }

        await MeetAsync(site, place);
        await VoteAsync(site, place);
        Assert.True(_inspection.Findings.Count == 0, string.Join('\n', _inspection.Findings));
    }

    private async Task ReadAsync(Visitor looker)
    {
        foreach (var (name, path) in new[]
        {
            ("pool", ""), ("flow", "/flow"), ("flow-band", "/flow?stage=0&band=0"), ("outcomes", "/outcomes"), ("coverage", "/coverage"), ("savings", "/savings"), ("saving", "/savings/1"), ("reports", "/reports"), ("report", "/reports/1"),
            ("invitation", "/invitation"), ("history-none", "/history"), ("partner-pledged", "/partners/marches-police"), ("partner", "/partners/wyebridge-town-council"),
        })
            await _inspection.SeeAsync(looker, name, Funds + path);
        await looker.Page.Locator("main a[href*='/pounds/']").First.ClickAsync();
        await _inspection.LookAsync(looker, "pound");
        await looker.GoAsync(Funds);
        await looker.Page.Locator("main a[href*='/agreements/']").First.ClickAsync();
        await _inspection.LookAsync(looker, "agreement");
        Assert.Empty(looker.ScriptErrors);
    }

    /// <summary>A partner reads its statement, and a resident follows one pound of it to what it changed, by thumb and without script.</summary>
    private async Task FollowAsync(Site site)
    {
        await using var resident = await Visitor.ArriveAsync(chromium, site, script: false);
        var main = resident.Page.Locator("main");
        await resident.GoAsync(Funds);
        await resident.Page.Locator("main .fm-card__title a", new() { HasText = "Wyebridge Town Council" }).First.TapAsync();
        await resident.HeadingAsync("Wyebridge Town Council");
        await Expect(main).ToContainTextAsync("£6,000");
        await Expect(main).ToContainTextAsync("Old Depot Friends");
        await resident.Page.Locator("main a[href*='/pounds/']").First.TapAsync();
        await Expect(main).ToContainTextAsync("It is part of the money of");
        await resident.Page.Locator("main a[href*='/grants/']").First.TapAsync();
        await Expect(main).ToContainTextAsync("The bank statement shows the payment.");
        await resident.Page.Locator("main a[href$='/decision']").First.TapAsync();
        await Expect(main).ToContainTextAsync("It was decided in meeting 1");
        await resident.GoAsync(Funds + "/coverage");
        await Expect(main).ToContainTextAsync("Nobody is alone against their will");
        await resident.Page.Locator($"main a[href='{Funds}/outcomes']").First.TapAsync();
        await Expect(main).ToContainTextAsync("It was 38 on");
        await resident.GoAsync(Funds + "/savings");
        await resident.Page.Locator($"main a[href='{Funds}/savings/1']").First.TapAsync();
        await Expect(main).ToContainTextAsync("Audit partnership of the Marches");
        await resident.GoAsync(Funds + "/reports");
        await resident.Page.Locator($"main a[href='{Funds}/reports/1']").First.TapAsync();
        await Expect(main).ToContainTextAsync("All four had their letter within nine days");
        Assert.DoesNotContain(resident.Requests, request => request.ResourceType is "script" or "fetch");
    }

    private async Task LookAroundAsync(Visitor officer)
    {
        foreach (var (name, path) in new[]
        {
            ("office", ""), ("office-partners", "/partners"), ("office-invitation", "/invitation"), ("office-agreements", "/agreements"), ("office-contributions", "/contributions"), ("office-history", "/history"), ("office-bank", "/bank"), ("office-savings", "/savings"),
            ("office-outcomes", "/outcomes"), ("office-reports", "/reports"), ("office-case-claimed", "/savings/1"),
        })
            await _inspection.SeeAsync(officer, name, Manage + path);
        // What was not filled in is said at the top and beside the field.
        foreach (var (name, path, form) in new[] { ("office-error", "", "#award-form"), ("office-partners-error", "/partners", "#alongside"), ("office-bank-error", "/bank", "#upload"), ("office-savings-error", "/savings", "#begin-form"), ("office-reports-error", "/reports", "#make"), ("office-outcomes-error", "/outcomes", "#measure-form") })
        {
            await officer.GoAsync(Manage + path);
            await officer.Page.Locator($"{form} button[type=submit]").Last.EvaluateAsync("button => { button.closest('details')?.setAttribute('open', ''); button.click(); }");
            await Expect(officer.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
            await _inspection.LookAsync(officer, name);
        }
    }

    /// <summary>A case goes from a draft to money that comes back: claimed by one at a keyboard, verified by another without script.</summary>
    private async Task SaveAsync(Site site, Visitor officer, Visitor auditor)
    {
        await _inspection.SeeAsync(officer, "case-draft", Manage + "/savings/2");
        await officer.Page.TabToAsync(officer.Page.Locator("#claim button"));
        await officer.Page.Keyboard.PressAsync("Enter");
        await Expect(officer.Page.Locator("#verify-form")).ToBeVisibleAsync();
        var year = site.Clock.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture);
        async Task WriteAsync(ILocator form, string answer, params (string Name, string Value)[] values)
        {
            await form.Locator("input[name='Ladder.Agency'][value='Marches Health Board']").CheckAsync();
            foreach (var (name, value) in values)
                await form.Locator($"input[name='Ladder.{name}']").FillAsync(value);
            await form.Locator("button").ClickAsync();
            await Expect(form.Page.Locator("body")).ToContainTextAsync(answer);
        }

        // Whoever claimed it cannot verify it.
        await WriteAsync(officer.Page.Locator("#verify-form"), "somebody else has to verify it", ("Year", year), ("Fiscal", "4,000"), ("Cashable", "400"), ("By", "Audit partnership"), ("Evidence", "Nights in hospital, counted"));
        await _inspection.LookAsync(officer, "case-self");
        await auditor.GoAsync(Manage + "/savings/2");
        await WriteAsync(auditor.Page.Locator("#verify-form"), "What was saved is written down.", ("Year", year), ("Fiscal", "4,000"), ("Cashable", "400"), ("By", "Audit partnership"), ("Evidence", "Nights in hospital, counted"));
        await WriteAsync(auditor.Page.Locator("#sign-form"), "The share is written down.", ("Share", "50"), ("SignedOn", site.Clock.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Paper", "Letter of the board"));
        await auditor.Page.Locator("#reinvest-form input[name='Ladder.LegalBasis'][value='nhs-grant']").CheckAsync();
        await WriteAsync(auditor.Page.Locator("#reinvest-form"), "No more than £200 can be agreed", ("Year", year), ("Amount", "201"));
        await WriteAsync(auditor.Page.Locator("#reinvest-form"), "It is a pledge of the pool now.", ("Year", year), ("Amount", "200"));
        await auditor.GoAsync(Funds + "/savings/2");
        await Expect(auditor.Page.Locator("main")).ToContainTextAsync("£400 as money of £4,000");
        await _inspection.SeeAsync(officer, "case-agreed", Funds + "/savings/2");
    }

    /// <summary>A board's report is made, resolved about and followed up with nothing but a keyboard.</summary>
    private async Task ReportAsync(Site site, Visitor officer)
    {
        var hand = new Hand(officer, isKeyboard: true);
        await officer.GoAsync(Manage + "/reports");
        await hand.WriteAsync("Which board", "Town council of Wyebridge");
        await hand.PressAsync("Make a report");
        await Expect(officer.Page.Locator("#resolve-2")).ToHaveCountAsync(1);
        await officer.Page.TabToAsync(officer.Page.Locator("details:has(#resolve-2) summary"));
        await officer.Page.Keyboard.PressAsync("Enter");
        foreach (var (field, words) in new[] { ("#resolution-2", "It thanks the partners (minute 3)"), ("#promise-2", "Show the books at the market"), ("#owner-2", "Office of the chest") })
        {
            await officer.Page.TabToAsync(officer.Page.Locator(field));
            await officer.Page.Keyboard.TypeAsync(words);
        }

        await officer.Page.Locator("#on-2").FillAsync(site.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await officer.Page.TabToAsync(officer.Page.Locator("#resolve-2 button"));
        await officer.Page.Keyboard.PressAsync("Enter");
        var step = officer.Page.Locator("form[id^=step]", new() { HasText = "Show the books at the market" });
        await Expect(step).ToBeVisibleAsync();
        await _inspection.LookAsync(officer, "office-report-promised");
        await step.Locator("input[value=Kept]").CheckAsync();
        await step.Locator("input[name='Form.Words']").FillAsync("Two hundred people looked at them");
        await step.Locator("button").PressAsync("Enter");
        await Expect(officer.Page.Locator("body")).ToContainTextAsync("It is written down.");
        await _inspection.SeeAsync(officer, "report-kept", Funds + "/reports/2");
        await Expect(officer.Page.Locator("main")).ToContainTextAsync("Kept. Two hundred people looked at them");
    }

    /// <summary>The settings of a round that a meeting decides, and one that a panel decides.</summary>
    private async Task SetAsync(Site site, Place place, Visitor officer)
    {
        foreach (var (playbook, methods) in new[] { ("grants-by-meeting", new[] { ("call", "call"), ("open-meeting", "meeting") }), ("small-grants", [("panel", "panel")]) })
        {
            var view = await site.WithAsync<ProcessWriter, ProcessView>(writer => writer.StartAsync(Town.Organiser, place, playbook, new ProcessDetails($"Draft {playbook}", "What matters here."), CancellationToken.None));
            foreach (var (method, page) in methods)
            {
                await _inspection.SeeAsync(officer, $"settings-{page}", $"{view.Url}/manage/phases/{view.Method(method)!.Key}/settings/{page}");
                foreach (var field in await officer.Page.Locator("main form input[inputmode=numeric], main form input[inputmode=decimal]").AllAsync())
                {
                    if (await field.IsVisibleAsync())
                        await field.FillAsync("-7");
                }

                await officer.Page.Locator("main form button[type=submit]").First.ClickAsync();
                await Expect(officer.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
                await _inspection.LookAsync(officer, $"settings-{page}-error");
            }
        }

        await _inspection.SeeAsync(officer, "register-none", "/register-of-interests");
    }

    /// <summary>An open meeting talks a bid over, and hands are counted without those who have an interest.</summary>
    private async Task MeetAsync(Site site, Place place)
    {
        var town = await ChestTown.AddRoundAsync(site, place, "grants-by-meeting", "Grants at the fair", 150_000, ("open-meeting", """{"quorum": 12, "majority": 60, "challenge-days": 0}"""));
        await town.AskAsync("Fair singers", "Songs for the fair", 60_000);
        await town.OpenAsync("open-meeting");
        await using var officer = await SignedInAsync(site, place);
        await _inspection.SeeAsync(officer, "meeting-none", town.Manage + "/1");
        await officer.GoAsync(town.Manage + "/meetings");
        await officer.Page.Locator("input[name='Form.HeldOn']").FillAsync(site.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (name, value) in new[] { ("Where", "The village hall"), ("Present", "20"), ("Residents", "15") })
            await officer.Page.Locator($"input[name='Form.{name}']").FillAsync(value);
        await _inspection.LookAsync(officer, "meeting-begin");
        await officer.Page.Locator("#open button[type=submit]").ClickAsync();
        await Expect(officer.Page.Locator("#close")).ToBeVisibleAsync();
        await officer.GoAsync(town.Manage + "/1");
        var form = officer.Page.Locator("#decide-form");
        async Task CountAsync(string hands)
        {
            foreach (var (name, value) in new[] { ("For", hands), ("Against", "2"), ("Neither", "1"), ("Amount", "500") })
                await form.Locator($"input[name='Decision.{name}']").FillAsync(value);
            await form.Locator("button[type=submit]").ClickAsync();
        }

        await form.Locator("input[type=checkbox][name='Decision.Asked']").CheckAsync();
        await form.Locator("input[name='Decision.Gives'][value=True]").CheckAsync();
        foreach (var (name, value) in new[] { ("Excluded", "The leader of the singers"), ("Options", "All, some or nothing of it."), ("Reasons", "Everybody comes to the fair."), ("Feedback", "Thank you for a clear plan.") })
            await form.Locator($"textarea[name='Decision.{name}']").FillAsync(value);
        await CountAsync("18");
        await Expect(officer.Page.Locator(".govuk-error-summary")).ToContainTextAsync("hands are too many");
        await _inspection.LookAsync(officer, "meeting-refused");
        await CountAsync("15");
        await Expect(officer.Page.Locator("body")).ToContainTextAsync("The decision is written down");
        await _inspection.SeeAsync(officer, "meeting-decided", town.Url + "/bids/1/decision");
        await Expect(officer.Page.Locator("main")).ToContainTextAsync("It gets £500");
    }

    /// <summary>Residents decide on bids by a secret ballot: somebody votes on a phone without script, and the result is what the bids get.</summary>
    private async Task VoteAsync(Site site, Place place)
    {
        var town = await ChestTown.AddRoundAsync(site, place, "grants-by-ballot", "Grants by ballot", 100_000, ("ballot", """{"budget": 100000, "grace-minutes": 0}"""));
        await town.AskAsync("Lamp lighters", "Lamps on the weir", 60_000);
        await town.AskAsync("Boat builders", "A boat for everybody", 70_000);
        var codes = await town.AddVotersAsync(3);
        await town.CloseCallAsync();
        await town.OpenAsync("ballot");
        await using var looker = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await _inspection.SeeAsync(looker, "call-ballot", town.Url + "/call");
        foreach (var code in codes)
        {
            await using var one = await Visitor.ArriveAsync(chromium, site, script: false);
            await one.EnterAsync(town.Url, code);
            await one.Choice("Lamps on the weir").CheckAsync();
            await one.Button("Finish").TapAsync();
            await one.HeadingAsync("Your vote is in the box");
        }

        town.CloseBallot();
        await site.UntilAsync("the ballot has decided", async db => await db.Bids.AnyAsync(b => b.ProcessId == town.Id && b.State == BidState.Awarded));
        await _inspection.SeeAsync(looker, "ballot-decided", town.Url + "/bids/1/decision");
        await Expect(looker.Page.Locator("main")).ToContainTextAsync("3 of 3 who voted supported it.");
        await _inspection.SeeAsync(looker, "ballot-lost", town.Url + "/bids/2/decision");
    }

    private async Task<Visitor> SignedInAsync(Site site, Place place, bool script = true)
    {
        var visitor = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, script: script, bypassPolicy: script);
        await visitor.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await visitor.Button("Sign in").ClickAsync();
        await Expect(visitor.Page).Not.ToHaveURLAsync(new Regex("/sign-in/"));
        return visitor;
    }
}
