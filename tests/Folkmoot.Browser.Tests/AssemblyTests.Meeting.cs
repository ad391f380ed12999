using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>After the draw: members speak, recommend and vote, and an official answers late.</summary>
public sealed partial class AssemblyTests
{
    private async Task MeetAndDecideAsync(Site site, Place place, AssemblyTown town)
    {
        await town.ConfirmAllAsync();
        await town.OpenAsync("meet");
        await using var organiser = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, bypassPolicy: true);
        await SignInAsync(site, organiser, place);
        await MeetAsync(site, organiser, town);
        await PayAsync(organiser, place, town);
        await VoteAsync(site, place, organiser, town);
        await AnswerAsync(site, place, organiser, town);
        Assert.Empty(organiser.ScriptErrors);
    }

    private async Task MeetAsync(Site site, Visitor organiser, AssemblyTown town)
    {
        var page = organiser.Page;
        await SeeAsync(organiser, "sessions-none", town.Url + "/assembly/sessions");
        await SeeAsync(organiser, "manage-sessions", town.Manage + "/sessions");
        var starts = site.Clock.GetUtcNow().AddMinutes(20);
        await page.GetByLabel("Title").FillAsync("What the river does");
        await page.GetByLabel("Starts").FillAsync(PlaceClock.Field(starts, "Europe/London"));
        await page.GetByLabel("Ends").FillAsync(PlaceClock.Field(starts.AddHours(6), "Europe/London"));
        await page.GetByLabel("Where", new() { Exact = true }).FillAsync("Market Hall");
        await page.GetByLabel("How members join from home").FillAsync("https://meet.example.org/river");
        await page.GetByLabel("How people can watch").FillAsync("Forty seats in the gallery.");
        await page.GetByLabel("Agenda").FillAsync("The floods of the last ten years\nA walk along the wall\nTables: what do we want to know?");
        await organiser.Button("Add it").ClickAsync();
        var session = town.Manage + "/sessions/1";
        await town.WithAsync<SessionDesk>(async (desk, assembly) =>
        {
            var one = (await desk.ListAsync(assembly.Id, CancellationToken.None))[0];
            foreach (var (title, stance) in new[] { ("A higher wall", Stance.For), ("Why a wall alone will not do", Stance.Against) })
                await desk.TeachAsync(Town.Organiser, assembly, one.Id, new EvidenceForm { Title = title, Stance = stance, Who = "Ann Weir, engineer", ChosenBy = "Named by the council", Words = "Two floods in three would stay outside." }, CancellationToken.None);
            foreach (var kind in Enum.GetValues<NoteKind>())
                await desk.NoteAsync(Town.Organiser, assembly, one.Id, kind, "The meadow is under water every other year.", CancellationToken.None);
        });
        await organiser.GoAsync(session);
        await page.GetByLabel("Seats in the room").FillAsync("1-4");
        await page.GetByLabel("Seats that joined from home").FillAsync("5, 6");
        await organiser.Button("Note it").ClickAsync();
        await page.GetByLabel("People at one table").FillAsync("2");
        await organiser.Button("Seat another round").ClickAsync();
        await SeeAsync(organiser, "session-edit", session);
        await SeeAsync(organiser, "session-print", session + "/print");

        // A member joins from home with a phone and without script: sees how, and asks for a turn.
        await using (var member = await Visitor.ArriveAsync(chromium, site, script: false))
        {
            await EnterAsync(member, town, 5);
            await member.GoAsync(town.Url + "/assembly/sessions/1");
            await Expect(member.Link("https://meet.example.org/river")).ToBeVisibleAsync();
            await member.Link("See who speaks").TapAsync();
            await member.Button("I want to speak").TapAsync();
            await Expect(member.Page.Locator("section[aria-labelledby=waiting]")).ToContainTextAsync("Seat 5 has not spoken yet");
            await Expect(member.Button("Take me off the list")).ToBeVisibleAsync();
        }

        // The screen in the hall follows the clock that the organiser keeps by keyboard.
        await using var hall = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, bypassPolicy: true);
        await hall.GoAsync(town.Url + "/assembly/sessions/1/speakers");
        await organiser.GoAsync(session + "/speakers");
        await page.TabToAsync(organiser.Button("Give Seat 5 the floor"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToContainTextAsync("Seat 5 has the floor.");
        await Expect(hall.Page.Locator("section[aria-labelledby=runs]")).ToContainTextAsync("Seat 5 has the floor, for less than a minute.");
        foreach (var who in new[] { "2", "Ann Weir, engineer" })
        {
            await page.GetByLabel("Seat, or a guest's name").FillAsync(who);
            await organiser.Button("Put on the list").ClickAsync();
        }

        await Expect(hall.Page.Locator("section[aria-labelledby=waiting] li")).ToHaveCountAsync(2);
        await SeeAsync(hall, "speakers", town.Url + "/assembly/sessions/1/speakers");
        await organiser.Button("Give Seat 2 the floor").ClickAsync();
        await SeeAsync(organiser, "floor", session + "/speakers");
        await ChairAsync(site, organiser, town);
        await SeeAsync(hall, "session", town.Url + "/assembly/sessions/1");
        await SeeAsync(hall, "sessions", town.Url + "/assembly/sessions");
        Assert.Empty(hall.ScriptErrors);
    }

    // The chair keeps the list with a code of their own, on a phone.
    private async Task ChairAsync(Site site, Visitor organiser, AssemblyTown town)
    {
        await SeeAsync(organiser, "chair-none", town.Manage + "/chair");
        await organiser.Button("Make a code").ClickAsync();
        await LookAsync(organiser, "chair-made");
        await using var chair = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await SeeAsync(chair, "chair-floor-closed", town.Url + "/assembly/sessions/1/floor");
        await SeeAsync(chair, "chair-enter", town.Url + "/assembly/chair");
        await chair.Button("Enter").TapAsync();
        await Expect(chair.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Type the code first.");
        await LookAsync(chair, "chair-enter-error");
        await chair.Page.Locator("#Code").FillAsync(await organiser.Page.Locator("#code").InnerTextAsync());
        await chair.Button("Enter").TapAsync();
        await LookAsync(chair, "chair");
        await chair.Page.Locator("main a[href$='/floor']").TapAsync();
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Seat 2 has the floor");
        await LookAsync(chair, "chair-floor");
        Assert.Empty(chair.ScriptErrors);
    }

    private async Task PayAsync(Visitor organiser, Place place, AssemblyTown town)
    {
        await organiser.GoAsync(town.Manage + "/money");
        await organiser.Button("Note the honorarium of £250").ClickAsync();
        await organiser.Page.GetByLabel("Seat", new() { Exact = true }).FillAsync("2");
        await organiser.Page.GetByLabel("Travel").CheckAsync();
        await organiser.Page.GetByLabel("Amount").FillAsync("12.40");
        await Exactly(organiser, "Note it").ClickAsync();
        await SeeAsync(organiser, "money", town.Manage + "/money");
        await Expect(organiser.Link("Open a fund")).ToHaveAttributeAsync("href", $"/places/{place.Slug}/funds/manage");
    }

    private async Task VoteAsync(Site site, Place place, Visitor organiser, AssemblyTown town)
    {
        await SeeAsync(organiser, "recommendations-none", town.Url + "/assembly/recommendations");
        foreach (var (title, words) in new[] { ("Let the meadows flood", "The council rents the meadows above the railway so that they can take the water first."), ("Raise the wall", "The wall from the bridge to the boathouse is raised by half a metre before 2030.") })
            await town.WithAsync<RecommendationDesk>((desk, assembly) => desk.AddAsync(Town.Organiser, assembly, title, words, "It protects Riverside and the farms below it.", CancellationToken.None));
        await SeeAsync(organiser, "manage-recommendations", town.Manage + "/recommendations");
        await SeeAsync(organiser, "manage-recommendation", town.Manage + "/recommendations/1");

        // A member says how they stand and proposes other words, by phone.
        await using var member = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await EnterAsync(member, town, 1);
        await member.GoAsync(town.Url + "/assembly/recommendations/1");
        await member.Page.GetByLabel("I support it").CheckAsync();
        await member.Button("Say so").TapAsync();
        await member.Page.GetByLabel("The words as you would have them").FillAsync("The council rents the meadows above the railway by 2028 so that they can take the water first.");
        await member.Page.GetByLabel("Why they are better").FillAsync("Without a year it will not happen.");
        await member.Button("Propose this wording").TapAsync();
        await Expect(member.Page.Locator("main")).ToContainTextAsync("1 support it");
        await LookAsync(member, "draft-as-member");

        await town.OpenAsync("vote");
        await SignInAsync(site, organiser, place);
        await EnterAsync(member, town, 1);
        await SeeAsync(member, "vote", town.Url + "/assembly/vote");
        await member.Page.Locator("#vote-form button").TapAsync();
        await Expect(member.Page.Locator(".govuk-error-summary li")).ToHaveCountAsync(1);
        await Expect(member.Page.Locator(".govuk-error-summary")).ToContainTextAsync("recommendation 1");
        await LookAsync(member, "vote-error");

        // One votes by keyboard, the others on paper.
        var keys = member.Page;
        await keys.GotoAsync(town.Url + "/assembly/vote");
        foreach (var number in new[] { 1, 2 })
        {
            await keys.TabToAsync(keys.Locator($"#Choices_{number}"));
            await keys.Keyboard.PressAsync("Space");
        }

        await keys.TabToAsync(keys.Locator("#vote-form button"));
        await keys.Keyboard.PressAsync("Enter");
        await Expect(keys.Locator("main")).ToContainTextAsync("You have voted.");
        await LookAsync(member, "voted");
        await organiser.GoAsync(town.Manage + "/vote");
        await organiser.Page.GetByLabel("Their seats").FillAsync("2-6");
        await organiser.Button("Note it").ClickAsync();
        await SeeAsync(organiser, "paper", town.Manage + "/vote");
        foreach (var (field, value) in new[] { ("Favour_1", "5"), ("Against_1", "0"), ("Neither_1", "0"), ("Favour_2", "2"), ("Against_2", "2"), ("Neither_2", "0") })
            await organiser.Page.Locator("#" + field).FillAsync(value);
        await organiser.Button("Take these counts").ClickAsync();
        await Expect(organiser.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Recommendation 2: these are 4 votes");
        await LookAsync(organiser, "paper-error");
        await organiser.Page.Locator("#Neither_2").FillAsync("1");
        await organiser.Button("Take these counts").ClickAsync();
        await Expect(organiser.Page.Locator("main")).ToContainTextAsync("All 5 sheets are counted.");
        await SeeAsync(organiser, "paper-sheet", town.Manage + "/vote/sheet");
        await SeeAsync(organiser, "recommendations-put", town.Url + "/assembly/recommendations");
    }

    private async Task AnswerAsync(Site site, Place place, Visitor organiser, AssemblyTown town)
    {
        await town.OpenAsync("cafe");
        await using var visitor = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await visitor.GoAsync(town.Url + "/assembly/recommendations/1");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("It carried: 6 of 6 votes");
        await LookAsync(visitor, "carried");
        await visitor.Page.GetByLabel("What do you think of it?").FillAsync("My grandmother always said so.");
        site.Clock.Set(site.Clock.GetUtcNow().AddSeconds(20));
        await visitor.Button("Say it").TapAsync();
        await Expect(visitor.Page.Locator("body")).ToContainTextAsync("A moderator looks at it first.");
        await SeeAsync(visitor, "not-carried", town.Url + "/assembly/recommendations/2");
        await SignInAsync(site, organiser, place);
        await SeeAsync(organiser, "comments", town.Manage + "/comments");

        // The day passes: everybody sees that it is late, and then the answer.
        site.Clock.Set((await town.AssemblyAsync()).View.Phases.Single(p => p.Key == "vote").ClosesAt.AddDays(62));
        await SeeAsync(visitor, "overdue", town.Url + "/assembly/recommendations/1");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("Overdue: Jo Marsh, Leader of the Council had to answer by");
        await SeeAsync(visitor, "recommendations-overdue", town.Url + "/assembly/recommendations");
        await SignInAsync(site, organiser, place);
        await SeeAsync(organiser, "answer", town.Manage + "/recommendations/1/answer");
        await organiser.Page.GetByLabel("It is done as recommended").CheckAsync();
        await organiser.Page.Locator("[name=Reasons]").FillAsync("The council bought the meadow on 3 March and the work begins in May.");
        await organiser.Page.Locator("[name=Cost]").FillAsync("180,000");
        await organiser.Page.Locator("#answer-form button").ClickAsync();
        await organiser.Page.WaitForURLAsync("**/assembly/recommendations/1");
        await visitor.GoAsync(town.Url + "/assembly/recommendations/1");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("The answer came late");
        await LookAsync(visitor, "answered");
        await SeeAsync(visitor, "hub-after", town.Url + "/assembly");
        await using var db = site.NewContext();
        var one = await db.Recommendations.Where(r => r.Number == 1).Select(r => r.Id).SingleAsync();
        await SeeAsync(visitor, "trail", $"/trails/recommendation/{one}");
        Assert.Empty(visitor.ScriptErrors);
    }

    private static ILocator Exactly(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    private static async Task EnterAsync(Visitor member, AssemblyTown town, int seat)
    {
        await member.GoAsync(town.Url + "/assembly/mine");
        if (await member.Page.GetByLabel("Your own code").CountAsync() == 0)
            return;
        await member.Page.GetByLabel("Your own code").FillAsync(await town.SeatCodeAsync(seat));
        await member.Button("Show me").TapAsync();
        await Expect(member.Page.Locator("main")).ToContainTextAsync($"You have seat {seat}.");
    }

    private static async Task SignInAsync(Site site, Visitor organiser, Place place)
    {
        await organiser.Context.ClearCookiesAsync();
        await organiser.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await organiser.Button("Sign in").ClickAsync();
    }
}
