using System.Net;
using Folkmoot.Delivery;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Delivery;

public sealed class ProjectPagesTests
{
    private const string Url = DeliveryScene.Url;

    [Theory, Databases]
    public async Task A_counted_result_makes_each_winner_a_project_with_its_money(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;

        var project = await town.ProjectAsync();
        var browser = town.Host.NewBrowser();
        var list = await browser.GetAsync(Url + "/projects");
        var process = await browser.GetAsync(Url);
        var trail = await browser.GetAsync($"/trails/proposal/{project.ProposalId}");

        Assert.Equal((1, "Trees", 5_000L, ProjectState.Planned), (project.Number, project.Title, project.Budget, project.State));
        Assert.Contains("One idea was chosen. It has £50.", list.Main, StringComparison.Ordinal);
        Assert.Equal(Url + "/projects/1", list.Document.QuerySelector("main .fm-card__title a")!.GetAttribute("href"));
        Assert.Contains("Projects: 1. Delivered: 0. Going on: 1.", process.Main, StringComparison.Ordinal);
        Assert.Contains("Trees became a project with £50.", trail.Main, StringComparison.Ordinal);
        Assert.Contains("Say who carries it out and by when", trail.Main, StringComparison.Ordinal);
        Assert.Equal("Trees", (await browser.GetAsync(Url + "/projects/1")).Heading);
        Assert.Equal(view.Process.Id, project.ProcessId);
    }

    [Theory, Databases]
    public async Task While_the_phase_is_open_its_projects_are_the_thing_to_see(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.MoveToAsync(view.Phases[^1].OpensAt);

        var page = await town.Host.NewBrowser().GetAsync(Url);

        Assert.Equal(Url + "/projects", page.Document.QuerySelector("main .fm-act")!.GetAttribute("href"));
    }

    [Theory, Databases]
    public async Task Nothing_there_yet_is_said(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var organiser = await town.OrganiserAsync();

        Assert.Contains("There are no projects yet", (await town.Host.NewBrowser().GetAsync(Url + "/projects")).Main, StringComparison.Ordinal);
        var overview = await organiser.GetAsync(Url + "/manage/projects");
        var refused = await organiser.SubmitAsync(overview, [], form: "#start");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("The votes are not counted yet", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Starting_again_makes_nothing_twice(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;

        var refused = await Assert.ThrowsAsync<Folkmoot.Platform.RefusedException>(() => town.Host.WithAsync<ProjectStarter>(s => s.StartAsync(Town.Organiser, view, CancellationToken.None)));

        Assert.Contains("already", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await town.ProjectAsync());
    }

    [Theory, Databases]
    public async Task Whatever_is_late_shows_as_late_to_everybody(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var browser = town.Host.NewBrowser();
        Assert.DoesNotContain("Late", (await browser.GetAsync(Url + "/projects/1")).Main, StringComparison.Ordinal);

        await town.MoveToAsync((await town.ProjectAsync()).PlanDueAt.AddMinutes(2));
        Assert.Contains("Who carries it out was to be told by", (await browser.GetAsync(Url + "/projects/1")).Main, StringComparison.Ordinal);

        await town.PlanAsync(view, "2026-12-31");
        Assert.DoesNotContain("late", (await browser.GetAsync(Url + "/projects/1")).Main, StringComparison.OrdinalIgnoreCase);

        await town.MoveToAsync(new DateTimeOffset(2027, 1, 10, 12, 0, 0, TimeSpan.Zero));
        var late = await browser.GetAsync(Url + "/projects/1");
        Assert.Contains("Due by 31 December 2026, 10 days late", late.Main, StringComparison.Ordinal);
        Assert.NotNull(late.Document.QuerySelector(".fm-trail__knot--late"));
        Assert.Contains("1 late.", (await browser.GetAsync(Url)).Main, StringComparison.Ordinal);
        Assert.Contains("Late", (await browser.GetAsync(Url + "/projects")).Find(".fm-card"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Organisers_plan_tell_move_reach_and_deliver(DatabaseKind kind)
    {
        var (town, _) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var browser = await town.OrganiserAsync();
        const string manage = Url + "/manage/projects/1";

        await Saved(browser, manage, "#owner-form", ("Form.Owner", "Parks team"), ("Form.OwnerEmail", "parks@example.org"));
        await Saved(browser, manage, "#milestone", ("Form.MilestoneTitle", "Holes are dug"), ("Form.MilestoneDue", "2026-11-30"));
        await Saved(browser, manage, "#tell-form", ("Form.Words", "We ordered forty trees."), ("Form.Spent", "12.50"), ("Form.State", "Underway"));
        var page = await browser.GetAsync(manage);
        var move = page.Document.QuerySelector("form[id^=move-]")!.Id!;
        await Saved(browser, manage, "#" + move, ("Form.NewDue", "2026-12-15"), ("Form.NewReason", "The ground is too wet."));
        await Saved(browser, manage, "#" + move.Replace("move-", "reach-", StringComparison.Ordinal));

        var shown = await town.Host.NewBrowser().GetAsync(Url + "/projects/1");
        Assert.Contains("Parks team carries it out.", shown.Main, StringComparison.Ordinal);
        Assert.Contains("£12.50 spent of £50", shown.Main, StringComparison.Ordinal);
        Assert.Contains("promised for 30 November 2026, now for 15 December 2026. The reason: The ground is too wet.", shown.Main, StringComparison.Ordinal);
        Assert.Contains("First promised for 30 November 2026.", shown.Main, StringComparison.Ordinal);
        Assert.Contains("1 of 1 reached.", shown.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("parks@example.org", shown.Text, StringComparison.Ordinal);

        await Saved(browser, manage, "#deliver", ("Form.Outcome", "Forty trees stand by the school."), ("Form.Cost", "48"));
        var project = await town.ProjectAsync();
        Assert.Equal((ProjectState.Delivered, 4_800L), (project.State, project.Spent));
        Assert.Contains("Trees was delivered for £48.", (await browser.GetAsync($"/trails/proposal/{project.ProposalId}")).Main, StringComparison.Ordinal);
        Assert.Contains("has ended", (await browser.GetAsync(manage)).Main, StringComparison.Ordinal);
        var feed = await browser.GetAsync(Url + "/feed.atom");
        Assert.Contains("Delivered for £48. Forty trees stand by the school.", feed.Text, StringComparison.Ordinal);
        Assert.Contains(Url + "/projects/1", feed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [Databases("#owner-form", "Form.Owner", "", "Say who carries it out")]
    [Databases("#owner-form", "Form.OwnerEmail", "nobody", "not an e-mail address")]
    [Databases("#milestone", "Form.MilestoneTitle", "", "Say what will be reached")]
    [Databases("#milestone", "Form.MilestoneDue", "soon", "Choose a day")]
    [Databases("#milestone", "Form.MilestoneDue", "2020-01-01", "That day has passed")]
    [Databases("#tell-form", "Form.Words", "Short", "Write 10 to")]
    [Databases("#tell-form", "Form.Spent", "much", "Give an amount")]
    [Databases("#tell-form", "Form.State", "Delivered", "Choose how it stands")]
    [Databases("#tell-form", "Form.State", "Sideways", "none of what is offered")]
    [Databases("#deliver", "Form.Outcome", "", "Write 10 to")]
    [Databases("#deliver", "Form.Cost", "-1", "Give an amount")]
    [Databases("#stop", "Form.StopReason", "No.", "Write 10 to")]
    public async Task Manage_SomethingIsWrong_IsSaidAtItsFieldAndNothingIsKept(DatabaseKind kind, string form, string field, string value, string sentence)
    {
        var (town, _) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var browser = await town.OrganiserAsync();
        var before = await town.ProjectAsync();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (form == "#owner-form")
            values["Form.Owner"] = "Parks team";
        if (form == "#milestone")
            (values["Form.MilestoneTitle"], values["Form.MilestoneDue"]) = ("Dug", "2027-01-01");
        if (form == "#tell-form")
            values["Form.Words"] = "We ordered forty trees.";
        if (form == "#deliver")
            (values["Form.Outcome"], values["Form.Cost"]) = ("Forty trees stand.", "48");
        values[field] = value;
        var page = await browser.GetAsync(Url + "/manage/projects/1");
        if (value == "Delivered")
            page.Document.QuerySelector($"{form} [value=Paused]")!.SetAttribute("value", "Delivered");

        var answer = await browser.SubmitAsync(page, values.Select(v => (v.Key, v.Value)), form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("#" + field.Replace('.', '_'), answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.NotNull(answer.Document.GetElementById(field.Replace('.', '_')));
        Assert.Equal(before.Version, (await town.ProjectAsync()).Version);
    }

    [Theory, Databases]
    public async Task A_stale_form_changes_nothing(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var browser = await town.OrganiserAsync();
        var old = await browser.GetAsync(Url + "/manage/projects/1");
        await town.DeliverAsync(view);

        var page = await browser.SubmitAsync(old, [("Form.StopReason", "We changed our minds.")], form: "#stop");

        Assert.Contains("Somebody else changed this project", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(ProjectState.Delivered, (await town.ProjectAsync()).State);
    }

    [Theory, Databases]
    public async Task A_stopped_project_tells_why(DatabaseKind kind)
    {
        var (town, _) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var browser = await town.OrganiserAsync();

        await Saved(browser, Url + "/manage/projects/1", "#stop", ("Form.StopReason", "The ground belongs to the railway."));

        Assert.Contains("The ground belongs to the railway.", (await town.Host.NewBrowser().GetAsync(Url + "/projects/1")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_is_not_there_is_not_found(DatabaseKind kind)
    {
        var (town, _) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var organiser = await town.OrganiserAsync();

        foreach (var path in new[] { Url + "/projects/2", Url + "/projects/x", Url + "/manage/projects/2", "/places/wyebridge/other/projects", "/places/wyebridge/other/manage/projects", "/places/nowhere/green-budget/projects/1" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await organiser.GetAsync(path)).Status));
    }

    [Theory, Databases]
    public async Task Organisers_pages_are_for_organisers_of_the_place(DatabaseKind kind)
    {
        var (town, _) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var (visitor, stranger, organiser) = (town.Host.NewBrowser(), await town.StrangerAsync(), await town.OrganiserAsync());

        foreach (var path in new[] { Url + "/manage/projects", Url + "/manage/projects/1" })
        {
            Assert.StartsWith("/sign-in", (await visitor.GetAsync(path)).Redirect, StringComparison.Ordinal);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await stranger.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await organiser.GetAsync(path)).Status));
        }
    }

    [Theory, Databases]
    public async Task A_draft_shows_its_projects_to_nobody(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.ReadyAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url + "/projects")).Status);
    }

    private static async Task Saved(Browser browser, string path, string form, params (string Name, string Value)[] values)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(path), values, form);
        Assert.True(answer.Redirect == path, $"{form}: {(int)answer.Status} {string.Join(' ', answer.Errors)}");
    }
}
