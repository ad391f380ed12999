using System.Net;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Proposals.Ideas.Moderation;
using Folkmoot.Proposals.Ideas.Points;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proposals.Ideas;

public sealed class ModerationTests
{
    private const string Url = IdeaSteps.Url;

    [Theory, Databases]
    public async Task Report_Visitor_ReachesTheOrganisersOnly(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PutForwardAsync(await town.CollectingAsync(), "Bench at the bus stop");
        var visitor = town.Host.NewBrowser();
        var form = await visitor.GetAsync(Url + "/ideas/1/report");
        town.Host.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("Say in 10 to 1000 characters what is wrong with it.", Assert.Single((await visitor.SubmitAsync(form, [("Reason", "bad")])).Errors));
        Assert.Equal(Url + "/ideas/1", (await visitor.SubmitAsync(form, [("Reason", "It names a child <script>alert(1)</script>.")])).Redirect);

        Assert.DoesNotContain("names a child", (await visitor.GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
        var organiser = await town.OrganiserAsync();
        Assert.Contains("1 report", (await organiser.GetAsync(Url + "/manage/ideas")).Main, StringComparison.Ordinal);
        var page = await organiser.GetAsync(Url + "/manage/ideas/1");
        Assert.Contains("It names a child <script>alert(1)</script>.", page.Main, StringComparison.Ordinal);
        await organiser.SubmitAsync(page, [], form: "#set-aside");
        Assert.DoesNotContain("1 report", (await organiser.GetAsync(Url + "/manage/ideas")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Hide_Organiser_ThenTheReasonIsPublicAndTheWordsAreNot(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (idea, author) = await town.PutForwardAsync(await town.CollectingAsync(), "Bench at the bus stop");
        var organiser = await town.OrganiserAsync();
        var page = await organiser.GetAsync(Url + "/manage/ideas/1");

        Assert.Equal("Give the public reason in 10 to 1000 characters.", Assert.Single((await organiser.SubmitAsync(page, [("point", ""), ("Reason", "no")], form: "#hide-form")).Errors));
        Assert.Equal(Url + "/manage/ideas/1", (await organiser.SubmitAsync(page, [("point", ""), ("Reason", "It names where a child lives.")], form: "#hide-form")).Redirect);

        var visitor = town.Host.NewBrowser();
        var hidden = await visitor.GetAsync(Url + "/ideas/1");
        Assert.Equal("Idea 1 is hidden", hidden.Heading);
        Assert.Contains("It names where a child lives.", hidden.Main, StringComparison.Ordinal);
        var list = await visitor.GetAsync(Url + "/ideas");
        Assert.Contains("One thing was hidden: see why", list.Main, StringComparison.Ordinal);
        foreach (var text in new[] { hidden.Text, list.Text, (await visitor.GetAsync(Url)).Text })
            Assert.DoesNotContain("Bench at the bus stop", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trails/idea/{idea.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Url + "/ideas/1/support")).Status);
        Assert.Equal("Bench at the bus stop", (await (await town.Host.SignInAsync(author)).GetAsync(Url + "/ideas/1")).Heading);
    }

    [Theory, Databases]
    public async Task Appeal_IsDecidedBySomebodyElseInPublic(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (_, author) = await town.PutForwardAsync(await town.CollectingAsync(), "Bench at the bus stop");
        var (first, second) = (await town.OrganiserAsync(), await town.OrganiserAsync());
        await first.SubmitAsync(await first.GetAsync(Url + "/manage/ideas/1"), [("point", ""), ("Reason", "It is advertising for a shop.")], form: "#hide-form");
        var owner = await town.Host.SignInAsync(author);
        var mine = await owner.GetAsync(Url + "/ideas/1");

        Assert.Equal("Say in 10 to 1000 characters why it should be shown again.", Assert.Single((await owner.SubmitAsync(mine, [("Reason", "No!")], form: "#appeal-form")).Errors));
        await owner.SubmitAsync(mine, [("Reason", "I have no shop, only sore feet.")], form: "#appeal-form");
        Assert.Contains("I have no shop, only sore feet.", (await town.Host.NewBrowser().GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);

        var own = await first.SubmitAsync(await first.GetAsync(Url + "/manage/ideas/1"), [("Reason", "I still think so, really.")], form: "form.decide", button: "false");
        Assert.StartsWith("You hid it yourself, so somebody else must decide", Assert.Single(own.Errors), StringComparison.Ordinal);
        Assert.Contains("Appeal", (await second.GetAsync(Url + "/manage/ideas")).Find("section[aria-labelledby=hidden]"), StringComparison.Ordinal);
        await second.SubmitAsync(await second.GetAsync(Url + "/manage/ideas/1"), [("Reason", "There is no shop in it.")], form: "form.decide", button: "true");

        var shown = await town.Host.NewBrowser().GetAsync(Url + "/ideas/1");
        Assert.Equal("Bench at the bus stop", shown.Heading);
        Assert.Contains("It is shown again. There is no shop in it.", shown.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_appeal_that_is_turned_down_leaves_it_hidden_for_good(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (idea, author) = await town.PutForwardAsync(await town.CollectingAsync(), "Bench at the bus stop");
        var (hider, judge, resident) = (await ActorAsync(town), await ActorAsync(town), new Actor(author, "Participant"));
        await DoAsync(town, d => d.HideAsync(hider, idea.Id, null, "It insults a neighbour.", default));
        await using var db = town.Host.Database.NewContext();
        var hiding = await db.Hidings.SingleAsync();

        Assert.Equal("Nobody has appealed, so there is nothing to decide.", await town.Host.RefusedAsync<ModerationDesk>(d => d.DecideAsync(judge, hiding.Id, false, "It stays hidden.", default)));
        Assert.Equal("Only those who wrote it can appeal.", await town.Host.RefusedAsync<ModerationDesk>(d => d.AppealAsync(judge, hiding.Id, "I want to see it.", default)));
        await DoAsync(town, d => d.AppealAsync(resident, hiding.Id, "It was meant as a joke.", default));
        await DoAsync(town, d => d.DecideAsync(judge, hiding.Id, false, "It hurts all the same.", default));

        Assert.Equal("This has been decided, and the decision stands.", await town.Host.RefusedAsync<ModerationDesk>(d => d.AppealAsync(resident, hiding.Id, "Please look again.", default)));
        Assert.Contains("It stays hidden. It hurts all the same.", (await town.Host.NewBrowser().GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
        Assert.Equal(3, await db.Edges.CountAsync(e => e.FromId == idea.Id && e.Kind != "put forward"));
    }

    [Theory, Databases]
    public async Task Hide_APoint_LeavesTheIdeaAndLetsItsAuthorAppeal(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, _) = await town.PutForwardAsync(view, "Bench at the bus stop");
        var speaker = new Actor(await town.Host.AddAccountAsync("Li", null), "Participant");
        await town.Host.WithAsync<PointDesk>(d => d.AddAsync(speaker, view, idea.Id, false, "Ann only wants it for herself.", "Li", default));
        var organiser = await town.OrganiserAsync();
        await using var db = town.Host.Database.NewContext();
        var point = await db.IdeaPoints.SingleAsync();

        await organiser.SubmitAsync(await organiser.GetAsync(Url + "/manage/ideas/1"), [("point", point.Id.ToString()), ("Reason", "It speaks of a person, not of the idea.")], form: "#hide-form");

        var page = await town.Host.NewBrowser().GetAsync(Url + "/ideas/1");
        Assert.Equal("Bench at the bus stop", page.Heading);
        Assert.DoesNotContain("Ann only wants", page.Text, StringComparison.Ordinal);
        Assert.Contains("It speaks of a person, not of the idea.", page.Main, StringComparison.Ordinal);
        Assert.NotNull((await (await town.Host.SignInAsync(speaker.AccountId!.Value)).GetAsync(Url + "/ideas/1")).Document.QuerySelector("#appeal-form"));
    }

    [Theory, Databases]
    public async Task Moderating_is_for_organisers_of_the_place(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PutForwardAsync(await town.CollectingAsync(), "Bench at the bus stop");

        Assert.StartsWith("/sign-in", (await town.Host.NewBrowser().GetAsync(Url + "/manage/ideas/1")).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Url + "/manage/ideas/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await town.OrganiserAsync()).GetAsync(Url + "/manage/ideas/9")).Status);
    }

    private static async Task<Actor> ActorAsync(Town town) => new(await town.Host.AddAccountAsync("Jo", null, Role.Organiser, town.Place.Id), "Organiser, Wyebridge");

    private static Task DoAsync(Town town, Func<ModerationDesk, Task> act) => town.Host.WithAsync(act);
}
