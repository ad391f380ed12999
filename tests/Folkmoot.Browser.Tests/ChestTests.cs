using System.Globalization;
using System.Text;
using Folkmoot.Calls;
using Folkmoot.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>A chest as people meet it: a group with a phone, a member of the panel at a keyboard, an office that pays, a partner and a resident who want to know.</summary>
public sealed class ChestTests(Chromium chromium)
{
    private readonly Inspection _inspection = new("chest");

    [Fact]
    public async Task From_a_question_on_a_phone_to_the_pound_that_a_resident_follows()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        var town = await ChestTown.StartAsync(site, place);
        await using var looker = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await using var organiser = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, bypassPolicy: true);
        await organiser.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await organiser.Button("Sign in").ClickAsync();
        await SeeAsync(organiser, "manage-open", town.Manage);

        await AskAsync(site, town, looker);
        foreach (var (group, title, pence) in new[] { ("Toddlers by the Weir", "Mornings for toddlers", 60_000L), ("Hillside Growers", "Raised beds", 45_000L), ("Saturday Band", "New uniforms", 50_000L), ("Old Depot Friends", "Lamps for the depot", 50_000L) })
            await town.AskAsync(group, title, pence);
        await town.OpenAsync("panel");
        // Weeks have passed, and nobody is signed in any more.
        await organiser.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await organiser.Button("Sign in").ClickAsync();
        await DecideAsync(site, town, organiser);
        await PayAsync(site, town, place, organiser);
        await FollowAsync(site, town, looker);
        Assert.True(_inspection.Findings.Count == 0, string.Join('\n', _inspection.Findings));
        Assert.Empty(organiser.ScriptErrors.Concat(looker.ScriptErrors));
    }

    /// <summary>A group asks for £400 on a phone, by thumb and without script, in less than ten minutes.</summary>
    private async Task AskAsync(Site site, ChestTown town, Visitor looker)
    {
        await using var group = await Visitor.ArriveAsync(chromium, site, script: false);
        var pace = new Pace(group);
        await group.GoAsync(town.Url + "/call");
        await Expect(group.Page.Locator("main")).ToContainTextAsync("What will you spend the money on?");
        await pace.PressAsync(group.Page.Locator("a.fm-act--big"));
        await group.Button("Go on to the questions").TapAsync();
        await Expect(group.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await pace.FillAsync("What is it, in a few words?", "Garden days in Mill Street");
        await pace.FillAsync("How much do you ask for?", "400");
        await group.Page.GetByLabel("A group with an account of its own").CheckAsync();
        await pace.FillAsync("Name of the group, or your own", "Mill Street gardeners");
        await pace.FillAsync("Your name", "Ann");
        await pace.FillAsync("Your e-mail address", "ann@example.org");
        await pace.PressAsync("Go on to the questions");
        await group.HeadingAsync("Garden days in Mill Street");
        var key = new Uri(group.Page.Url).PathAndQuery;
        await SeeAsync(looker, "mine-draft", key);
        await pace.FillAsync("What will you do?", "We dig the beds by the school and plant them with the children.");
        await pace.FillAsync("Who is it for, and how many people?", "Forty children and their families.");
        await pace.FillAsync("What will you spend the money on?", "Soil, plants and two spades.");
        await group.Page.GetByLabel("First day").FillAsync("2027-06-01");
        await group.Page.GetByLabel("Last day").FillAsync("2027-12-01");
        await pace.PressAsync("Save and look it over");
        await SeeAsync(looker, "mine-check", key + "?check=true");
        await pace.PressAsync("Send it");
        await Expect(group.Page.Locator("main")).ToContainTextAsync("It is sent and waits for a decision.");
        Assert.True(pace.Total < TimeSpan.FromMinutes(10), $"It took {pace.Total}.");
        Assert.False(await group.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth + 1"));
        Assert.DoesNotContain(group.Requests, r => r.ResourceType is "script" or "fetch");
        await SeeAsync(looker, "mine-sent", key);
        await SeeAsync(looker, "call", town.Url + "/call");
        await SeeAsync(looker, "start", town.Url + "/call/start");
        var mine = looker.Page;
        await mine.Locator("#start button.govuk-button").ClickAsync();
        await LookAsync(looker, "start-error");
    }

    /// <summary>A panel decides on five bids. One member does all of it by keyboard and has an interest in one of them.</summary>
    private async Task DecideAsync(Site site, ChestTown town, Visitor organiser)
    {
        await using var member = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, bypassPolicy: true);
        var hand = new Hand(member, isKeyboard: true);
        await member.GoAsync(await town.MemberPathAsync(1));
        await member.Button("Sign in").ClickAsync();
        await SeeAsync(member, "panel-old", town.Url + "/panel");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("it is asked for every year");
        await SeeAsync(member, "case-old", town.Url + "/panel/1");
        await member.GoAsync("/register-of-interests");
        await hand.WriteAsync("Name of the body", "Saturday Band");
        await hand.ChooseAsync("Form.Tie", "Paid");
        await hand.ChooseAsync("Form.Whose", "Child");
        await member.Page.GetByLabel("Since which day?").FillAsync("2024-01-01");
        await hand.PressAsync("Add it");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("is employed or paid by it (a child)");
        await member.Page.TabToAsync(member.Page.Locator("#complete-form input[type=checkbox]"));
        await member.Page.Keyboard.PressAsync("Space");
        await hand.PressAsync("Say so");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("You last said on");
        await LookAsync(member, "register");

        // What the register names is closed; of the others the member reads and scores each before the scores of others are seen.
        await SeeAsync(member, "case-out", town.Url + "/panel/4");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("It is closed to you.");
        Assert.Equal(0, await member.Page.Locator("main form").CountAsync());
        foreach (var number in new[] { 1, 2, 3, 5 })
        {
            foreach (var other in new[] { 0, 2, 3 })
            {
                if (number == 1)
                    await town.RefreshAsync(other);
                await town.ReadAsync(other, number);
            }

            await member.GoAsync($"{town.Url}/panel/{number}");
            if (number == 1)
                await LookAsync(member, "case-declare");
            await hand.ChooseAsync("Kind", "None");
            await hand.PressAsync("Declare");
            await Expect(member.Page.Locator("main")).ToContainTextAsync("You see what others gave once you have given yours.");
            await Expect(member.Page.Locator("main")).Not.ToContainTextAsync("it costs little.");
            await hand.ChooseAsync("Value", "4");
            await hand.WriteAsync("Why?", "Just what is missing here.");
            await hand.PressAsync("Give my score");
            await Expect(member.Page.Locator("main")).ToContainTextAsync("it costs little.");
            if (number == 1)
                await LookAsync(member, "case-scored");
        }

        foreach (var other in new[] { 0, 2, 3 })
            await town.ReadAsync(other, 4);
        await SeeAsync(member, "panel", town.Url + "/panel");

        // The office begins the meeting with its first item, and writes each decision down.
        await SeeAsync(organiser, "bid-no-meeting", town.Manage + "/4");
        await SeeAsync(organiser, "meetings", town.Manage + "/meetings");
        await organiser.Page.GetByLabel("Where").FillAsync("The old depot");
        foreach (var name in new[] { "Nerys Vaughan", "Jean Pugh", "Karim Aziz", "Tom Okafor" })
            await organiser.Page.GetByLabel(name).CheckAsync();
        await organiser.Button("Begin").ClickAsync();
        await LookAsync(organiser, "meeting-open");
        await organiser.GoAsync(town.Manage + "/4");
        async Task VoteAsync(string conflicted)
        {
            foreach (var (part, at) in new[] { "For", conflicted, "Against", "For" }.Select((part, at) => (part, at)))
                await organiser.Page.Locator($"input[name='Decision.Parts[{at}]'][value='{part}']").CheckAsync();
            await organiser.Button("Write the decision down").ClickAsync();
        }

        await organiser.Page.Locator("input[name='Decision.Gives'][value='True']").CheckAsync();
        await organiser.Page.GetByLabel("How much does it get?").FillAsync("500");
        await organiser.Page.GetByLabel("What could have been decided instead?").FillAsync("All of it, part of it or nothing.");
        await organiser.Page.GetByLabel("Why it was decided so").FillAsync("They play for everybody, and the old ones are forty years old.");
        await organiser.Page.GetByLabel("What the group is told").FillAsync("Thank you; tell us about your concerts.");
        await VoteAsync("For");
        await Expect(organiser.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Tom Okafor has an interest");
        await LookAsync(organiser, "bid-refused");
        await VoteAsync("Absent");
        await Expect(organiser.Page.Locator("body")).ToContainTextAsync("The decision is written down");
        foreach (var number in new[] { 1, 2, 3, 5 })
            await town.DecideAsync(number);
        await SeeAsync(organiser, "manage-decided", town.Manage);
        await SeeAsync(organiser, "bid-decided", town.Manage + "/1");
    }

    /// <summary>Two of the office pay, and reconcile with the bank's statement.</summary>
    private async Task PayAsync(Site site, ChestTown town, Folkmoot.Communities.Place place, Visitor officer)
    {
        await using var second = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, script: false);
        await second.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await second.Button("Sign in").ClickAsync();
        var bid = await town.BidAsync(1);
        var grant = $"{ChestTown.Funds}/manage/{bid.Grant}";
        await SeeAsync(officer, "grant-sign", grant);
        await officer.Page.GetByLabel("Where the signed agreement is").FillAsync("Folder 7");
        await officer.Button("It is signed").ClickAsync();
        await LookAsync(officer, "grant-check");
        await town.WithAsync<GroupDesk>((desk, call) => desk.CheckAsync(Town.Organiser, call, bid, "people", "Seen at the office", CancellationToken.None));
        foreach (var approver in new[] { officer, second })
        {
            await approver.GoAsync(grant);
            await approver.Button("I approve it").ClickAsync();
        }

        await LookAsync(officer, "grant-approved");
        await SeeAsync(officer, "funds-manage", ChestTown.Funds + "/manage");
        await Expect(officer.Page.GetByRole(AriaRole.Link, new() { Name = "What is ready to be paid" })).ToBeVisibleAsync();
        await second.GoAsync(grant);
        await second.Button("Send the payment").ClickAsync();
        await SeeAsync(officer, "bank-none", ChestTown.Funds + "/manage/bank");
        var day = site.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        async Task UploadAsync(string statement)
        {
            await officer.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "statement.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(statement) });
            await officer.Button("Take it in").ClickAsync();
        }

        await UploadAsync("Date,Amount\n31/02/2026,1\n");
        await LookAsync(officer, "bank-refused");
        await UploadAsync($"Date,Description,Amount,Balance\n{day},WYEBRIDGE TOWN COUNCIL,1500.00,1500.00\n{day},MARCHES HEALTH BOARD,1500.00,3000.00\n{day},MILL STREET GARDENERS {bid.Grant},-400.00,2600.00\n");
        await LookAsync(officer, "bank-lines");
        await officer.Button("Book the 3 lines").ClickAsync();
        await Expect(officer.Page.Locator("main")).ToContainTextAsync("What differs is listed, to the penny.");
        await LookAsync(officer, "bank-agrees");
        await SeeAsync(officer, "grant-done", grant);
    }

    /// <summary>A partner reads what its money did, and a resident follows one pound back to who gave it and who decided.</summary>
    private async Task FollowAsync(Site site, ChestTown town, Visitor looker)
    {
        await using var resident = await Visitor.ArriveAsync(chromium, site, script: false);
        await resident.GoAsync("/places/wyebridge");
        await resident.Page.Locator($"main a[href='{ChestTown.Funds}']").First.TapAsync();
        await resident.HeadingAsync("Wyebridge Chest");
        await resident.Page.Locator("section[aria-labelledby=grants] a", new() { HasText = "Mill Street gardeners" }).First.TapAsync();
        await resident.HeadingAsync("Mill Street gardeners");
        await Expect(resident.Page.Locator("main")).ToContainTextAsync("The bank statement shows the payment.");
        await resident.Page.Locator("main a[href$='/decision']").First.TapAsync();
        await Expect(resident.Page.Locator("main")).ToContainTextAsync("It gets £400");
        await Expect(resident.Page.Locator("main")).ToContainTextAsync("It was decided in meeting 1");
        await resident.Page.Locator("main a[href*='/funds/grants/']").First.TapAsync();
        await resident.Page.Locator("section[aria-labelledby=whose] a").First.TapAsync();
        await Expect(resident.Page.Locator("main")).ToContainTextAsync("£1,500");
        Assert.DoesNotContain(resident.Requests, r => r.ResourceType is "script" or "fetch");

        // The partner reads its own page on the phone, and the office's record of the one who was kept out.
        var bid = await town.BidAsync(1);
        foreach (var (name, path) in new[]
        {
            ("pool", ChestTown.Funds), ("partner", ChestTown.Funds + "/partners/marches-health-board"), ("grant", $"{ChestTown.Funds}/grants/{bid.Grant}"), ("decision", town.Url + "/bids/4/decision"), ("call-decided", town.Url + "/call"),
        })
            await SeeAsync(looker, name, path);
        await looker.GoAsync(town.Url + "/bids/4/decision");
        await Expect(looker.Page.Locator("main")).ToContainTextAsync("Tom Okafor, a resident: Kept out");
        await looker.GoAsync(ChestTown.Funds + "/partners/marches-health-board");
        await Expect(looker.Page.Locator("main")).ToContainTextAsync("£1,500");
        await using var db = site.NewContext();
        Assert.Equal(5, await db.Bids.CountAsync(b => b.State == BidState.Awarded));
    }

    private Task SeeAsync(Visitor visitor, string name, string path) => _inspection.SeeAsync(visitor, name, path);

    private Task LookAsync(Visitor visitor, string name) => _inspection.LookAsync(visitor, name);
}
