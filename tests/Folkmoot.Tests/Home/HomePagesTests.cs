using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Home;

public sealed class HomePagesTests
{
    [Theory, Databases]
    public async Task Start_NoPlaceYet_SaysSoAndLeadsToSignIn(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        var page = await host.NewBrowser().GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing is here yet", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/sign-in']"));
    }

    [Theory, Databases]
    public async Task Start_OnePlaceAtTheTop_IsThatPlace(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.AddPlaceAsync("North", town.Place);

        var page = await town.Host.NewBrowser().GetAsync("/");

        Assert.Equal("What shall we do together?", page.Heading);
        Assert.Equal("Wyebridge", page.Find(".fm-mark"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/places/north']"));
    }

    [Theory, Databases]
    public async Task Start_SeveralPlacesAtTheTop_LetsOneChoose(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.AddPlaceAsync("Elsewhere");

        var page = await town.Host.NewBrowser().GetAsync("/");

        Assert.Equal("Folkmoot", page.Find(".fm-mark"));
        Assert.Equal(["Elsewhere", "Wyebridge"], page.Document.QuerySelectorAll("main .fm-card__title").Select(t => t.TextContent));
    }

    [Theory, Databases]
    public async Task Place_AVoteIsOpen_IsTheOneObviousThingToDo(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        town.Host.Clock.Set(view.Open!.ClosesAt.AddDays(-9));

        var page = await town.Host.NewBrowser().GetAsync("/places/wyebridge");

        var act = page.Document.QuerySelector("main .fm-act")!;
        Assert.Equal(("Vote now: 9 days left", view.Url + "/vote"), (act.TextContent.Trim(), act.GetAttribute("href")));
        Assert.Contains("£100 is waiting in Wyebridge.", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".fm-stats"));
    }

    [Theory, Databases]
    public async Task Place_ShowsFiguresOnlyOfWhatHasBeenCounted(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await Folkmoot.Tests.Ballots.BallotScene.ImportAsync(town.Host, town.Place, Folkmoot.Ballots.Import.ImportAs.Finished, Folkmoot.Tests.Ballots.BallotScene.SmallElection);
        Assert.Null((await town.Host.NewBrowser().GetAsync("/")).Document.QuerySelector(".fm-stats"));

        await town.Host.RunJobsAsync();

        var page = await town.Host.NewBrowser().GetAsync("/");
        // Five ballots; a for £50 and b for £40 are chosen.
        Assert.Equal(["5", "£90"], page.Document.QuerySelectorAll(".fm-stat__number").Select(n => n.TextContent));
        Assert.Contains("2 of 3 proposals were chosen.", page.Find(".fm-trail"), StringComparison.Ordinal);
        Assert.Equal("/places/wyebridge/small-vote", page.Document.QuerySelector("main .fm-act--big")!.GetAttribute("href"));
    }

    [Theory, Databases]
    public async Task Place_ShowsWhatGoesOnInThePlacesInsideIt(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var county = await town.AddPlaceAsync("County");
        var village = await town.AddPlaceAsync("Village", county);
        await town.Host.WithAsync<Folkmoot.Processes.ProcessWriter>(async w =>
        {
            var view = await w.StartAsync(Town.Organiser, village, Town.GreenBudget, new Folkmoot.Processes.ProcessDetails("Village Budget", ""), CancellationToken.None);
            await w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None);
        });

        var page = await town.Host.NewBrowser().GetAsync("/places/county");

        Assert.Equal("Village Budget", page.Find("section[aria-labelledby=next] .fm-card__title"));
        Assert.DoesNotContain("Green Budget", page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Place_DraftsAreSeenByItsOrganisersOnly(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.DraftAsync("Secret Budget");

        Assert.DoesNotContain("Secret Budget", (await town.Host.NewBrowser().GetAsync("/")).Main, StringComparison.Ordinal);
        Assert.Contains("Secret Budget", (await (await town.OrganiserAsync()).GetAsync("/")).Find("section[aria-labelledby=organise]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync("/places/nowhere")).Status);
    }

    [Theory]
    [InlineData("/check", "How you can check it", "What you cannot check yet")]
    [InlineData("/privacy", "What we promise about your data", "What we do not promise")]
    public async Task What_is_promised_and_what_is_not_is_said(string path, string heading, string limits)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);

        var page = await host.NewBrowser().GetAsync(path);

        Assert.Equal(heading, page.Heading);
        Assert.Contains(limits, page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Every_page_has_the_place_s_frame(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        await town.AddPlaceAsync("North", town.Place);

        var page = await town.Host.NewBrowser().GetAsync("/places/wyebridge/green-budget/proposals");
        Assert.Equal(["/places/wyebridge", "/places/wyebridge/decisions", "/places"], Links(page, ".fm-nav:not(.fm-nav--account) a"));
        Assert.Equal(["/sign-in"], Links(page, ".fm-nav--account a"));
        Assert.Equal(["/check", "/privacy"], Links(page, ".fm-footer__links a"));
        Assert.Null(page.Document.QuerySelector(".govuk-phase-banner"));

        var north = await town.Host.NewBrowser().GetAsync("/places/north");
        Assert.Equal(("North", "/places/north"), (north.Find(".fm-mark"), north.Document.QuerySelector(".fm-mark")!.GetAttribute("href")));
        Assert.Contains("/people/account", Links(await (await town.StrangerAsync()).GetAsync("/"), ".fm-nav--account a"));
    }

    private static List<string?> Links(PageAnswer page, string selector) => [.. page.Document.QuerySelectorAll(selector).Select(a => a.GetAttribute("href"))];
}
