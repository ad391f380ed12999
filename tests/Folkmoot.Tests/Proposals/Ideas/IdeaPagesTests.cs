using System.Net;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proposals.Ideas;

public sealed class IdeaPagesTests
{
    private const string Url = IdeaSteps.Url;

    [Theory, Databases]
    public async Task What_is_not_there_is_not_found(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var organiser = await town.OrganiserAsync();

        foreach (var path in new[]
        {
            "/places/wyebridge/other/ideas", "/places/wyebridge/other/ideas/new", "/places/wyebridge/other/ideas/sent", "/places/wyebridge/other/manage/ideas", "/places/wyebridge/other/manage/ideas/new",
            Url + "/ideas/9", Url + "/ideas/9/support", Url + "/ideas/9/edit", "/places/nowhere/spot.svg", "/places/wyebridge/spot.svg",
        })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await organiser.GetAsync(path)).Status));
    }

    [Theory, Databases]
    public async Task A_drafts_ideas_are_not_there_for_visitors(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.DraftAsync();

        foreach (var path in new[] { Url + "/ideas", Url + "/ideas/new", Url + "/ideas/sent" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await town.Host.NewBrowser().GetAsync(path)).Status));
    }

    [Theory, Databases]
    public async Task Organisers_pages_are_for_organisers_of_the_place(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var (visitor, stranger, organiser) = (town.Host.NewBrowser(), await town.StrangerAsync(), await town.OrganiserAsync());

        foreach (var path in new[] { Url + "/manage/ideas", Url + "/manage/ideas/new" })
        {
            Assert.StartsWith("/sign-in", (await visitor.GetAsync(path)).Redirect, StringComparison.Ordinal);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await stranger.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await organiser.GetAsync(path)).Status));
        }
    }

    [Theory, Databases]
    public async Task Edit_IsForItsAuthors(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (_, author) = await town.PutForwardAsync(view, "Bench at the bus stop");

        Assert.StartsWith("/sign-in", (await town.Host.NewBrowser().GetAsync(Url + "/ideas/1/edit")).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Url + "/ideas/1/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.OrganiserAsync()).GetAsync(Url + "/ideas/1/edit")).Status);
        var browser = await town.Host.SignInAsync(author);
        var form = await browser.GetAsync(Url + "/ideas/1/edit");
        Assert.Equal(Url + "/ideas/1", (await browser.SubmitAsync(form, [("Form.Title", "Two benches at the bus stop")])).Redirect);

        var stale = await browser.SubmitAsync(form, [("Form.Title", "Three benches")]);
        Assert.StartsWith("Somebody else changed this idea", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.Equal("Two benches at the bus stop", (await browser.GetAsync(Url + "/ideas/1")).Heading);
    }

    [Theory, Databases]
    public async Task Show_Supporting_CountsEachPersonOnceAndNamesNobody(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await town.PutForwardAsync(view, "Bench at the bus stop");
        var browser = await town.StrangerAsync();
        var before = await browser.GetAsync(Url + "/ideas/1");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => browser.SubmitAsync(before, [], form: "#support-form")));
        var after = await browser.GetAsync(Url + "/ideas/1");
        Assert.Contains("1 person supports it", after.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", (await town.Host.NewBrowser().GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);

        await browser.SubmitAsync(after, [], form: "#withdraw");
        Assert.Contains("0 people support it", (await browser.GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Support_Guest_CountsAfterTheLink(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await town.PutForwardAsync(view, "Bench at the bus stop");
        var guest = town.Host.NewBrowser();
        var form = await guest.GetAsync((await guest.GetAsync(Url + "/ideas/1")).Document.QuerySelector("main .fm-act")!.GetAttribute("href")!);
        town.Host.Clock.Advance(TimeSpan.FromSeconds(5));

        var wrong = await guest.SubmitAsync(form, [("Email", "nobody")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (wrong.Status, wrong.Errors.Count));
        Assert.Equal(Url + "/ideas/sent", (await guest.SubmitAsync(form, [("Email", "li@example.org")])).Redirect);
        Assert.Contains("0 people support it", (await guest.GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
        await town.ConfirmAsync(guest);

        Assert.Contains("You support this idea.", (await guest.GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Once_voting_has_begun_nothing_about_ideas_changes(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, author) = await town.PutForwardAsync(view, "Bench at the bus stop");
        await town.MoveToAsync(view.Method("ballot")!.OpensAt);
        view = await town.FindAsync(view);
        var actor = new Actor(author, "Participant");

        foreach (var change in new Func<Task>[]
        {
            () => town.Host.WithAsync<IdeaVoices>(v => v.SupportAsync(actor, view, idea.Id, default)),
            () => town.Host.WithAsync<IdeaVoices>(v => v.WithdrawAsync(actor, view, idea.Id, default)),
            () => town.Host.WithAsync<IdeaVoices>(v => v.JoinAsync(actor, view, idea.Id, "", default)),
            () => town.Host.WithAsync<IdeaDesk>(d => d.EditAsync(actor, view, idea.Id, new IdeaDetails("Other title", IdeaSteps.Words, "", null, "", "", null, null), idea.Version, default)),
            () => town.Host.WithAsync<IdeaDesk>(d => d.TakeDownAsync(actor, view, new IdeaDetails("Other title", IdeaSteps.Words, "", null, "", "", null, null), IdeaChannel.Paper, "", default)),
        })
            await Assert.ThrowsAsync<RefusedException>(change);
        Assert.DoesNotContain("I support this", (await (await town.StrangerAsync()).GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Welcome_SomebodyWhoIsNoAuthor_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, _) = await town.PutForwardAsync(view, "Bench at the bus stop");
        var asking = new Actor(await town.Host.AddAccountAsync("Li", null), "Participant");
        await town.Host.WithAsync<IdeaVoices>(v => v.JoinAsync(asking, view, idea.Id, "Li", default));
        await using var db = town.Host.Database.NewContext();
        var asked = await db.IdeaPeople.SingleAsync(p => p.Part == IdeaPart.Asked);

        Assert.Equal("Only the authors of an idea can let somebody in.", await town.Host.RefusedAsync<IdeaVoices>(v => v.WelcomeAsync(asking, view, idea.Id, asked.Id, default)));
    }

    [Theory, Databases]
    public async Task List_FindsAndSorts(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await town.PutForwardAsync(view, "Bench at the bus stop");
        var (orchard, _) = await town.PutForwardAsync(view, "Orchard behind the school");
        await town.PutForwardAsync(view, "Warm room at the library");
        var fan = new Actor(await town.Host.AddAccountAsync("Li", null), "Participant");
        await town.Host.WithAsync<IdeaVoices>(v => v.SupportAsync(fan, view, orchard.Id, default));
        var browser = town.Host.NewBrowser();

        Assert.Equal(["Warm room at the library", "Orchard behind the school", "Bench at the bus stop"], Titles(await browser.GetAsync(Url + "/ideas")));
        Assert.Equal("Orchard behind the school", Titles(await browser.GetAsync(Url + "/ideas?order=support"))[0]);
        Assert.Equal(3, Titles(await browser.GetAsync(Url + "/ideas?order=chance")).Count);
        Assert.Equal(["Bench at the bus stop"], Titles(await browser.GetAsync(Url + "/ideas?words=BUS+bench")));
        Assert.Contains("3 ideas so far", (await browser.GetAsync(Url)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Hostile_text_stays_text(DatabaseKind kind)
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{7*7}}\u202edlrow";
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var browser = await town.StrangerAsync();
        await town.WriteAsync(browser, ("Form.Title", Hostile), ("Form.Words", Hostile), ("Form.Helps", Hostile), ("Form.Area", Hostile), ("Form.Category", Hostile), ("Form.ShownAs", "<b>Maya</b>"), ("Form.Spot", "52.07, -2.72"));
        Assert.Contains("Idea 1", (await browser.GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
        await using var db = town.Host.Database.NewContext();
        var idea = await db.Ideas.SingleAsync();

        foreach (var path in new[] { Url + "/ideas", Url + "/ideas/1", Url + "/ideas/1/edit", Url + "/ideas/1/support?join=true", Url, $"/trails/idea/{idea.Id}" })
        {
            var page = await browser.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, page.Status));
            Assert.DoesNotContain(page.Document.Scripts, s => s.Text.Contains("alert", StringComparison.Ordinal));
            Assert.Null(page.Document.QuerySelector("img[onerror], main b"));
            Assert.DoesNotContain("\u202e", page.Text, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<string> Titles(PageAnswer page) => [.. page.Document.QuerySelectorAll(".fm-card__title").Select(t => t.TextContent.Trim())];
}
