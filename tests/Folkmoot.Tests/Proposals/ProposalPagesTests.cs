using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proposals;

public sealed class ProposalPagesTests
{
    private const string Url = "/places/wyebridge/green-budget";

    [Theory, Databases]
    public async Task List_Visitor_SeesEveryIdeaAndFindsSome(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        await town.AddIdeaAsync(view, "Trees", 5_000, "North", "green");
        await town.AddIdeaAsync(view, "Bench", 4_000, "Centre", "streets");
        await town.SetAsync(view, "vote", settings: """{"budget": 10000}""");
        await town.Host.WithAsync<Folkmoot.Processes.ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        var browser = town.Host.NewBrowser();

        var all = await browser.GetAsync(Url + "/proposals");
        var north = await browser.SubmitAsync(all, [("area", "North")], form: "main form[role=search]");
        var words = await browser.GetAsync(Url + "/proposals?words=nothing%20like%20that");

        Assert.Equal(["Trees", "Bench"], Titles(all));
        Assert.Contains("£50", all.Main, StringComparison.Ordinal);
        Assert.Equal(["Trees"], Titles(north));
        Assert.Contains("1 of 2 ideas fits.", north.Find("[role=status]"), StringComparison.Ordinal);
        Assert.Empty(Titles(words));
        Assert.Equal("nothing like that", words.Document.GetElementById("words")!.GetAttribute("value"));
    }

    [Theory, Databases]
    public async Task List_WithoutIdeas_SaysSo(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        await town.Host.WithAsync<Folkmoot.Processes.ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));

        Assert.Contains("There are no ideas yet", (await town.Host.NewBrowser().GetAsync(Url + "/proposals")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task List_IdeasWithASpot_StandOnTheMapUnderTheirNumbers(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.ReadyAsync();
        await town.Host.WithAsync<ProposalBook, Proposal>(book => book.AddAsync(
            Town.Organiser, view.Process, new ProposalDetails("Pond", "Water.", 100, null, "", "", 52.06, -2.72), CancellationToken.None));

        var page = await (await town.OrganiserAsync()).GetAsync(Url + "/proposals");

        Assert.Equal("3", page.Find(".fm-map__number"));
        Assert.Equal(Url + "/proposals/3", page.Document.QuerySelector(".fm-map__list a")!.GetAttribute("href"));
        Assert.Contains("without a spot on the map are left out", page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Show_Visitor_SeesTheIdeaWhereItStandsAndItsTrail(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var browser = town.Host.NewBrowser();

        var page = await browser.GetAsync(Url + "/proposals/1");
        Assert.Equal("Trees", page.Heading);
        Assert.Equal("£50", page.Find(".fm-price"));
        Assert.Contains("Proposal 1 was put forward for Green Budget.", page.Find(".fm-trail"), StringComparison.Ordinal);
        Assert.Equal(Url + "/vote", page.Document.QuerySelector("main .fm-act")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page.Document.QuerySelector("main a[href^='/trails/']")!.GetAttribute("href")!)).Status);

        await town.MoveToAsync(view.Open!.ClosesAt);
        var after = await browser.GetAsync(Url + "/proposals/1");
        Assert.Contains("was not chosen in the vote of Green Budget.", after.Find(".fm-trail"), StringComparison.Ordinal);
        Assert.Equal(Url + "/result", after.Document.QuerySelector("main .fm-act")!.GetAttribute("href"));
    }

    [Theory, Databases]
    public async Task What_is_not_there_is_not_found(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var organiser = await town.OrganiserAsync();

        foreach (var path in new[] { Url + "/proposals/9", Url + "/proposals/x", "/places/wyebridge/other/proposals", "/places/wyebridge/other/manage/proposals", Url + "/manage/proposals/9", Url + "/manage/proposals/x" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await organiser.GetAsync(path)).Status));
    }

    [Theory, Databases]
    public async Task Organisers_pages_are_for_organisers_of_the_place(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.PublishedAsync();
        var (visitor, stranger, organiser) = (town.Host.NewBrowser(), await town.StrangerAsync(), await town.OrganiserAsync());

        foreach (var path in new[] { Url + "/manage/proposals", Url + "/manage/proposals/new", Url + "/manage/proposals/1" })
        {
            Assert.StartsWith("/sign-in", (await visitor.GetAsync(path)).Redirect, StringComparison.Ordinal);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await stranger.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await organiser.GetAsync(path)).Status));
        }
    }

    [Theory, Databases]
    public async Task Edit_Organiser_AddsChangesAndRemovesAnIdea(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.DraftAsync();
        var browser = await town.OrganiserAsync();

        var added = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage/proposals/new"), [
            ("Form.Title", "Orchard"), ("Form.Words", "Forty trees."), ("Form.Cost", "£15,200.50"), ("Form.Area", "Hillside"), ("Form.Category", "green, food"),
            ("Form.Latitude", "52.0478"), ("Form.Longitude", "-2.7372")]);
        Assert.Equal(Url + "/manage/proposals", added.Redirect);
        var proposal = Assert.Single(await AllAsync(town));
        Assert.Equal((1, "Orchard", 1_520_050, "Hillside", "green, food", 52.0478, -2.7372), (proposal.Number, proposal.Title, proposal.Cost, proposal.Area, proposal.Category, proposal.Latitude, proposal.Longitude));
        Assert.Equal("garden", proposal.Picture);

        var form = await browser.GetAsync(Url + "/manage/proposals/1");
        Assert.Equal("15,200.50", form.Document.GetElementById("Form_Cost")!.GetAttribute("value"));
        await browser.SubmitAsync(form, [("Form.Title", "Big orchard"), ("Form.Picture", "trees")], form: "#proposal");
        Assert.Equal(("Big orchard", "trees"), ((await AllAsync(town))[0].Title, (await AllAsync(town))[0].Picture));

        var removed = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage/proposals/1"), [], form: "#remove");
        Assert.Equal(Url + "/manage/proposals", removed.Redirect);
        Assert.Contains("Its number is not used again.", (await browser.FollowAsync(removed)).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await AllAsync(town));
    }

    [Theory]
    [Databases("Form.Title", "", "Give the proposal a title")]
    [Databases("Form.Cost", "", "Say what it costs")]
    [Databases("Form.Cost", "12.345", "Say what it costs")]
    [Databases("Form.Cost", "0", "needs a cost above zero")]
    [Databases("Form.Latitude", "north", "\"north\" is no number of degrees")]
    [Databases("Form.Latitude", "52", "needs both latitude")]
    public async Task Edit_SomethingIsWrong_IsSaidAtItsFieldAndNothingIsKept(DatabaseKind kind, string field, string value, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        await town.DraftAsync();
        var browser = await town.OrganiserAsync();
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Title"] = "Orchard", ["Form.Cost"] = "100" };
        values[field] = value;

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage/proposals/new"), values.Select(v => (v.Key, v.Value)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("#" + field.Replace('.', '_'), answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Empty(await AllAsync(town));
    }

    [Theory, Databases]
    public async Task Edit_OnceVotingHasBegun_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.VotingAsync();
        var browser = await town.OrganiserAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Url + "/manage/proposals/1"), [("Form.Title", "Other")], form: "#proposal");

        Assert.Contains("Voting has begun", Assert.Single(answer.Errors), StringComparison.Ordinal);
        var table = await browser.GetAsync(Url + "/manage/proposals");
        Assert.Contains("the ideas stay as they are", table.Main, StringComparison.Ordinal);
        Assert.Null(table.Document.QuerySelector($"main a[href='{Url}/manage/proposals/new']"));
    }

    private static List<string> Titles(PageAnswer page) => [.. page.Document.QuerySelectorAll(".fm-card__title").Select(t => t.TextContent)];

    private static async Task<List<Proposal>> AllAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return [.. db.Proposals];
    }
}
