using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Processes;

public sealed class ProcessPagesTests
{
    private const string Url = "/places/wyebridge/green-budget";

    [Theory, Databases]
    public async Task Show_Visitor_SeesWhatToDoNowWhatComesNextAndTheRules(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.VotingAsync();

        var page = await town.Host.NewBrowser().GetAsync(Url);

        Assert.Equal("Green Budget", page.Heading);
        Assert.Equal(Url + "/vote", page.Document.QuerySelector("main .fm-act--big")!.GetAttribute("href"));
        Assert.Equal("Vote", page.Find(".fm-phases [aria-current=step] .fm-phases__name"));
        Assert.Contains("Next: Carry out, and tell", page.Main, StringComparison.Ordinal);
        Assert.Contains("Vote: open", page.Main, StringComparison.Ordinal);
        Assert.Contains("Money to decide on £100", page.Main, StringComparison.Ordinal);
        Assert.Contains("2 ideas", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Organise this", page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Show_ADraft_IsThereForItsOrganisersOnly(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.ReadyAsync();
        var organiser = await town.OrganiserAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await town.StrangerAsync()).GetAsync(Url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url + "/proposals")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url + "/proposals/1")).Status);
        Assert.Contains("Only organisers see this page", (await organiser.GetAsync(Url)).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Show_AsAResident_LeavesOutWhatOrganisersSee(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var organiser = await town.OrganiserAsync();

        Assert.Contains("Organise this", (await organiser.GetAsync(Url)).Main, StringComparison.Ordinal);
        var preview = await organiser.GetAsync(Url + "?as=resident");
        Assert.DoesNotContain("Organise this", preview.Main, StringComparison.Ordinal);
        Assert.Contains("This is what everybody sees", preview.Find(".govuk-phase-banner"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Show_AChangeAfterTheOpening_StandsThereWithItsReason(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        await town.SetAsync(view, "vote", settings: """{"budget": 20000}""", reason: "The county has added £100.");

        var page = await town.Host.NewBrowser().GetAsync(Url);

        Assert.Contains("Money to decide on: £100 → £200. Reason: The county has added £100.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Organiser, Wyebridge", page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Show_AfterTheCount_LeadsToTheResult(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        await town.MoveToAsync(view.Open!.ClosesAt);

        var page = await town.Host.NewBrowser().GetAsync(Url);

        Assert.Equal(Url + "/result", page.Document.QuerySelector("main .fm-act")!.GetAttribute("href"));
    }

    [Theory, Databases]
    public async Task What_is_not_there_is_not_found(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var organiser = await town.OrganiserAsync();

        foreach (var path in new[]
        {
            "/places/wyebridge/other", "/places/nowhere/green-budget", "/places/nowhere/decisions", "/places/nowhere/start", "/places/wyebridge/other/manage",
            "/places/wyebridge/other/manage/details", Url + "/manage/phases/other", Url + "/manage/phases/other/settings", Url + "/manage/phases/ideas/settings",
        })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await organiser.GetAsync(path)).Status));
    }

    [Theory, Databases]
    public async Task Organisers_pages_are_for_organisers_of_the_place(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var (visitor, stranger, organiser) = (town.Host.NewBrowser(), await town.StrangerAsync(), await town.OrganiserAsync());

        foreach (var path in new[] { "/places/wyebridge/start", Url + "/manage", Url + "/manage/details", Url + "/manage/phases/vote", Url + "/manage/phases/vote/settings" })
        {
            Assert.StartsWith("/sign-in", (await visitor.GetAsync(path)).Redirect, StringComparison.Ordinal);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await stranger.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await organiser.GetAsync(path)).Status));
        }
    }

    [Theory, Databases]
    public async Task List_ShowsWhatIsOpenComingDecidedAndDraftsToOrganisers(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var north = await town.AddPlaceAsync("North", town.Place);
        Assert.Contains("Nothing has been decided here yet", (await town.Host.NewBrowser().GetAsync("/places/wyebridge/decisions")).Main, StringComparison.Ordinal);
        await town.VotingAsync();
        await town.PublishedAsync("Next Budget");
        await town.DraftAsync("Secret Budget");
        await town.Host.WithAsync<ProcessWriter, ProcessView>(w => w.StartAsync(Town.Organiser, north, Town.GreenBudget, new ProcessDetails("North Budget", ""), CancellationToken.None));

        var page = await town.Host.NewBrowser().GetAsync("/places/wyebridge/decisions");
        Assert.Equal("Green Budget", page.Find("section[aria-labelledby=Open] .fm-card__title"));
        Assert.Equal("Next Budget", page.Find("section[aria-labelledby=Coming] .fm-card__title"));
        Assert.DoesNotContain("Secret", page.Main, StringComparison.Ordinal);
        var drafts = await (await town.OrganiserAsync()).GetAsync("/places/wyebridge/decisions");
        Assert.Contains("Secret Budget", drafts.Find("section[aria-labelledby=Drafts]"), StringComparison.Ordinal);
        Assert.Contains("North Budget", drafts.Find("section[aria-labelledby=Drafts]"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Start_Organiser_MakesADraftFromAPlaybook(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/places/wyebridge/start"), [("Playbook", "fund-my-neighbourhood"), ("Title", "Street Fund"), ("Summary", "£24,000.")]);

        Assert.Equal("/places/wyebridge/street-fund/manage", answer.Redirect);
        var page = await browser.FollowAsync(answer);
        Assert.Equal("Street Fund", page.Heading);
        Assert.Contains("Needed", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [Databases("", "Street Fund", "Choose one of the playbooks.", "Playbook")]
    [Databases("no-such-book", "Street Fund", "Choose one of the playbooks.", "Playbook")]
    [Databases("fund-my-neighbourhood", " ", "Give the process a title of 1 to 120 characters.", "Title")]
    public async Task Start_SomethingIsMissing_IsSaidAtItsField(DatabaseKind kind, string playbook, string title, string sentence, string field)
    {
        await using var town = await Town.StartAsync(kind);
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/places/wyebridge/start"), [("Playbook", playbook), ("Title", title), ("Summary", "Kept.")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(sentence, Assert.Single(answer.Errors));
        Assert.Equal("#" + field, answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.NotNull(answer.Document.GetElementById(field));
        Assert.Equal("Kept.", answer.Find("#Summary"));
    }

    [Theory, Databases]
    public async Task Manage_ListsWhatIsMissingAndWhereToDoIt(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.DraftAsync();
        var browser = await town.OrganiserAsync();

        var before = await browser.GetAsync(Url + "/manage");
        Assert.Contains("Do what is still needed", before.Main, StringComparison.Ordinal);
        foreach (var link in new[] { "/manage/phases/vote", "/manage/phases/vote/settings", "/manage/proposals", "/manage/roll", "/manage/rehearse", "/manage/details" })
            Assert.NotNull(before.Document.QuerySelector($"main a[href='{Url}{link}']"));
        Assert.NotNull(before.Document.QuerySelector($"main a[href='{Url}?as=resident']"));
    }

    [Theory, Databases]
    public async Task Manage_Publish_MakesTheProcessPublic(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.ReadyAsync();
        var browser = await town.OrganiserAsync();
        var page = await browser.GetAsync(Url + "/manage");
        var other = await browser.GetAsync(Url + "/manage");

        var answer = await browser.SubmitAsync(page, [], form: "#publish");

        Assert.Equal(Url + "/manage", answer.Redirect);
        Assert.Equal(HttpStatusCode.OK, (await town.Host.NewBrowser().GetAsync(Url)).Status);
        var twice = await browser.SubmitAsync(other, [], form: "#publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("public already", Assert.Single(twice.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Manage_Publish_IsRefusedWhenAPhaseWouldBeOver(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        town.Host.Clock.Set(view.Phases[1].ClosesAt);
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage"), [], form: "#publish");

        Assert.Equal("\"Collect ideas\" would already be over; move its dates before you publish.", Assert.Single(answer.Errors));
        Assert.Equal(ProcessState.Draft, (await town.FindAsync(view)).Process.State);
    }

    [Theory, Databases]
    public async Task Manage_Copy_MakesADraftThatStartsInAWeekWithTheSameIdeas(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage"), [], form: "#copy-form");

        Assert.Equal("/places/wyebridge/green-budget-copy/manage", answer.Redirect);
        var copy = (await town.Host.WithAsync<ProcessReader, ProcessView?>(r => r.FindAsync("wyebridge", "green-budget-copy", CancellationToken.None)))!;
        Assert.Equal(ProcessState.Draft, copy.Process.State);
        Assert.All(copy.Phases, p => Assert.Equal(PhaseState.Planned, p.State));
        Assert.Equal(town.Host.Clock.GetUtcNow().Date.AddDays(7), copy.Phases[0].OpensAt.Date);
        Assert.Equal(view.Phases.Select(p => p.ClosesAt - view.Phases[0].OpensAt), copy.Phases.Select(p => p.ClosesAt - copy.Phases[0].OpensAt));
        Assert.Equal(view.Phases[2].Settings, copy.Phases[2].Settings);
        Assert.Contains("Trees", (await browser.GetAsync(copy.Url + "/manage/proposals")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Edit_Organiser_ChangesTitleAndSummaryAndTheAddressStays(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var browser = await town.OrganiserAsync();
        var form = await browser.GetAsync(Url + "/manage/details");

        var answer = await browser.SubmitAsync(form, [("Title", "Greener Budget")]);
        var late = await browser.SubmitAsync(form, [("Title", "Greenest Budget")]);
        var empty = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage/details"), [("Title", "")]);

        Assert.Equal(Url + "/manage", answer.Redirect);
        Assert.Equal("Greener Budget", (await browser.GetAsync(Url)).Heading);
        Assert.Contains("Somebody else changed this process", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
    }

    [Theory, Databases]
    public async Task EditPhase_Organiser_MovesAPhase(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage/phases/carry-out"), [("Form.Title", "Do it"), ("Form.ClosesAt", "2027-02-01"), ("Form.ClosesTime", "18:30")]);

        Assert.Equal(Url + "/manage", answer.Redirect);
        var phase = (await town.FindAsync(view)).Phases[3];
        Assert.Equal(("Do it", new DateTimeOffset(2027, 2, 1, 18, 30, 0, TimeSpan.Zero)), (phase.Title, phase.ClosesAt));
    }

    [Theory, Databases]
    public async Task EditPhase_WhatDoesNotFit_IsSaidAtItsField(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.ReadyAsync();
        var browser = await town.OrganiserAsync();
        var form = await browser.GetAsync(Url + "/manage/phases/vote");

        var answer = await browser.SubmitAsync(form, [("Form.ClosesAt", "tomorrow")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("#Form_ClosesAt", answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Equal("tomorrow", answer.Document.GetElementById("Form_ClosesAt")!.GetAttribute("value"));
    }

    [Theory, Databases]
    public async Task EditPhase_OnceItIsOpen_AsksForThePublicReason(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        Assert.Null((await (await town.OrganiserAsync()).GetAsync(Url + "/manage/phases/vote")).Document.GetElementById("Form_Reason"));
        await town.MoveToAsync(view.Phases[2].OpensAt);
        var browser = await town.OrganiserAsync();
        var form = await browser.GetAsync(Url + "/manage/phases/vote");

        var without = await browser.SubmitAsync(form, [("Form.About", "Choose well.")]);
        var with = await browser.SubmitAsync(form, [("Form.About", "Choose well."), ("Form.Reason", "The words were hard to understand.")]);

        Assert.Equal("#Form_Reason", without.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Equal(Url + "/manage", with.Redirect);
        Assert.Contains("The words were hard to understand.", (await browser.GetAsync(Url)).Main, StringComparison.Ordinal);
        Assert.Empty((await browser.GetAsync(Url + "/manage/phases/ideas")).Document.QuerySelectorAll("main form"));
    }
}
