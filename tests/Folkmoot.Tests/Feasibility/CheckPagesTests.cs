using System.Net;
using Folkmoot.Feasibility;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Proposals.Ideas.Points;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Feasibility;

public sealed class CheckPagesTests
{
    private const string Url = "/places/wyebridge/green-budget";

    [Theory, Databases]
    public async Task When_checking_opens_each_idea_has_an_owner_and_a_day_that_everybody_sees(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await CheckingAsync(town, ["Bench at the bus stop", "Orchard behind the school"], """{"owner": "Jo Marsh, Parks", "answer-days": 7}""");
        var visitor = town.Host.NewBrowser();

        var page = await visitor.GetAsync(Url + "/checks");
        Assert.Contains("Bench at the bus stop", page.Main, StringComparison.Ordinal);
        Assert.Contains("Jo Marsh, Parks", page.Main, StringComparison.Ordinal);
        Assert.Contains("Answer due by", page.Main, StringComparison.Ordinal);
        Assert.Contains("None is overdue.", page.Main, StringComparison.Ordinal);
        Assert.Equal(Url + "/checks", (await visitor.GetAsync(Url)).Document.QuerySelector("main .fm-act--big")!.GetAttribute("href"));

        town.Host.Clock.Set(view.Open!.OpensAt.AddDays(10));
        var late = await visitor.GetAsync(Url + "/checks");
        Assert.Contains("2 are overdue.", late.Main, StringComparison.Ordinal);
        Assert.Contains("Overdue by 3 days", late.Main, StringComparison.Ordinal);
        var idea = await visitor.GetAsync(Url + "/ideas/1");
        Assert.Contains("Overdue by 3 days", idea.Find("section[aria-labelledby=check]"), StringComparison.Ordinal);
        var trail = await visitor.GetAsync(idea.Document.QuerySelector("main a[href^='/trails/idea/']")!.GetAttribute("href")!);
        Assert.Contains("An answer whether it can be done", trail.Main, StringComparison.Ordinal);
        Assert.NotNull(trail.Document.QuerySelector(".fm-trail__knot--late"));
    }

    [Theory, Databases]
    public async Task Judge_Feasible_PutsTheIdeaOnTheBallotAndSaysWhy(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckingAsync(town, ["Bench at the bus stop"]);
        var officer = await town.OrganiserAsync();

        var done = await JudgeAsync(officer, 1, "Feasible", "The pavement is wide enough, and we own it.", "£1,250");

        Assert.Equal(Url + "/manage/checks", done.Redirect);
        var idea = await town.Host.NewBrowser().GetAsync(Url + "/ideas/1");
        Assert.Contains("Can be done", idea.Find("section[aria-labelledby=check]"), StringComparison.Ordinal);
        Assert.Contains("The pavement is wide enough, and we own it.", idea.Main, StringComparison.Ordinal);
        var ballot = await town.Host.NewBrowser().GetAsync(Url + "/proposals/3");
        Assert.Equal(("Bench at the bus stop", "£1,250"), (ballot.Heading, ballot.Find(".fm-price")));
        Assert.Contains("Idea 1 stands on the ballot as number 3.", idea.Find("section[aria-labelledby=stands]"), StringComparison.Ordinal);

        await JudgeAsync(officer, 1, "Feasible", "The price of wood has risen since.", "£1,400");
        Assert.Equal("£1,400", (await town.Host.NewBrowser().GetAsync(Url + "/proposals/3")).Find(".fm-price"));

        await JudgeAsync(officer, 1, "NotFeasible", "A gas pipe runs below it, we learned.", "");
        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url + "/proposals/3")).Status);
        Assert.Equal(3, (await town.Host.NewBrowser().GetAsync(Url + "/ideas/1")).Document.QuerySelectorAll("section[aria-labelledby=check] .fm-trail > li").Length);
    }

    [Theory]
    [Databases("", "Because it is so.", "100", "Say whether it can be done.")]
    [Databases("Feasible", "Because it is so.", "", "Say what it costs in all, so that people can vote on it.")]
    [Databases("Feasible", "Because it is so.", "much", "“much” is not an amount of money; write it like 18,500.")]
    [Databases("NotFeasible", "No.", "", "Give the public reasons in 10 to 2000 characters.")]
    public async Task Judge_SomethingMissing_SaysWhat(DatabaseKind kind, string judgement, string reasons, string cost, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckingAsync(town, ["Bench at the bus stop"]);

        var answer = await JudgeAsync(await town.OrganiserAsync(), 1, judgement, reasons, cost);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (answer.Status, Assert.Single(answer.Errors)));
    }

    [Theory, Databases]
    public async Task Judge_AnOldPage_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckingAsync(town, ["Bench at the bus stop"]);
        var (one, other) = (await town.OrganiserAsync(), await town.OrganiserAsync());
        var old = await other.GetAsync(Url + "/manage/checks/1");
        await JudgeAsync(one, 1, "Feasible", "The pavement is wide enough.", "100");

        var answer = await other.SubmitAsync(old, [("Judgement", "NotFeasible"), ("Reasons", "It is much too dear.")], form: "#judge-form");

        Assert.StartsWith("Somebody else changed this check", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Answer_Author_StartsTheClockAgain(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckingAsync(town, ["Bench at the bus stop"]);
        var author = await town.Host.SignInAsync(await AuthorAsync(town, 1));
        Assert.Null((await author.GetAsync(Url + "/ideas/1")).Document.QuerySelector("main a[href$='/answer']"));
        await JudgeAsync(await town.OrganiserAsync(), 1, "NeedsChange", "It would block the way of pushchairs.", "");

        var form = await author.GetAsync((await author.GetAsync(Url + "/ideas/1")).Document.QuerySelector("main a[href$='/answer']")!.GetAttribute("href")!);
        Assert.Equal("Write your answer in 10 to 2000 characters.", Assert.Single((await author.SubmitAsync(form, [("Words", "Why?")])).Errors));
        Assert.Equal(Url + "/ideas/1", (await author.SubmitAsync(form, [("Words", "Then put it on the grass behind the stop. <b>")])).Redirect);

        var page = await town.Host.NewBrowser().GetAsync(Url + "/ideas/1");
        Assert.Contains("Being checked", page.Find("section[aria-labelledby=check]"), StringComparison.Ordinal);
        Assert.Contains("Then put it on the grass behind the stop. <b>", page.Main, StringComparison.Ordinal);
        Assert.Equal("There is nothing to answer now.", Assert.Single((await author.SubmitAsync(form, [("Words", "One more thing to say.")])).Errors));
    }

    [Theory, Databases]
    public async Task Assign_NamesWhoAnswers(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckingAsync(town, ["Bench at the bus stop"]);
        var officer = await town.OrganiserAsync();
        var form = await officer.GetAsync(Url + "/manage/checks/1");

        Assert.StartsWith("Name who answers", Assert.Single((await officer.SubmitAsync(form, [("Owner", " ")], form: "#assign")).Errors), StringComparison.Ordinal);
        await officer.SubmitAsync(form, [("Owner", "Dan Price, Highways")], form: "#assign");

        Assert.Contains("Dan Price, Highways", (await town.Host.NewBrowser().GetAsync(Url + "/checks")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Merge_KeepsAuthorsSupportersPointsAndTrail(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await CheckingAsync(town, ["Bench at the bus stop", "Seats where the bus stops"]);
        var second = await AuthorAsync(town, 2);
        var fan = new Actor(await town.Host.AddAccountAsync("Li", null), "Participant");
        await using var db = town.Host.Database.NewContext();
        var (first, merged) = (await db.Ideas.AsNoTracking().SingleAsync(i => i.Number == 1), await db.Ideas.AsNoTracking().SingleAsync(i => i.Number == 2));
        foreach (var idea in new[] { first, merged })
            await town.Host.WithAsync<IdeaVoices>(v => v.SupportAsync(fan, view, idea.Id, default));
        await town.Host.WithAsync<IdeaVoices>(v => v.SupportAsync(new Actor(second, "Participant"), view, merged.Id, default));
        await town.Host.WithAsync<PointDesk>(d => d.AddAsync(fan, view, merged.Id, true, "My mother cannot stand for long.", "", default));
        var officer = await town.OrganiserAsync();
        var form = await officer.GetAsync(Url + "/manage/checks/2");

        Assert.Equal("Write the number of the idea it belongs to.", Assert.Single((await officer.SubmitAsync(form, [("Into", "77"), ("Reason", "They want the same thing.")], form: "#merge")).Errors));
        Assert.Equal("Choose another idea of the same process to merge it into.", Assert.Single((await officer.SubmitAsync(form, [("Into", "2"), ("Reason", "They want the same thing.")], form: "#merge")).Errors));
        Assert.Equal(Url + "/manage/checks", (await officer.SubmitAsync(form, [("Into", "1"), ("Reason", "They want the same thing.")], form: "#merge")).Redirect);

        var old = await town.Host.NewBrowser().GetAsync(Url + "/ideas/2");
        Assert.Contains("This idea lives on in Bench at the bus stop", old.Main, StringComparison.Ordinal);
        var now = await town.Host.NewBrowser().GetAsync(Url + "/ideas/1");
        Assert.Contains("2 people support it", now.Main, StringComparison.Ordinal);
        Assert.Contains("Put forward by Ann, Ann.", now.Main, StringComparison.Ordinal);
        Assert.Contains("My mother cannot stand for long.", now.Main, StringComparison.Ordinal);
        Assert.Contains("They want the same thing.", (await town.Host.NewBrowser().GetAsync($"/trails/idea/{first.Id}")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await town.Host.SignInAsync(second)).GetAsync(Url + "/ideas/1/edit")).Status);
    }

    [Theory, Databases]
    public async Task Split_EachPartKeepsAuthorsAndSupportersAndIsCheckedByItself(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await CheckingAsync(town, ["Benches and an orchard"]);
        var author = await AuthorAsync(town, 1);
        await using var db = town.Host.Database.NewContext();
        var whole = await db.Ideas.AsNoTracking().SingleAsync();
        await town.Host.WithAsync<IdeaVoices>(v => v.SupportAsync(new Actor(author, "Participant"), view, whole.Id, default));
        var officer = await town.OrganiserAsync();
        var form = await officer.GetAsync(Url + "/manage/checks/1");

        var one = await officer.SubmitAsync(form, [("Titles[0]", "Benches"), ("PartWords[0]", "Two benches at the stop."), ("Reason", "Two things in one.")], form: "#split");
        Assert.Equal("An idea is split into two to five parts. Give each a title and words.", Assert.Single(one.Errors));
        var done = await officer.SubmitAsync(form, [
            ("Titles[0]", "Benches"), ("PartWords[0]", "Two benches at the stop."), ("Titles[1]", "Orchard"), ("PartWords[1]", "Forty apple trees by the school."), ("Reason", "Two things in one.")], form: "#split");

        Assert.Equal(Url + "/manage/checks", done.Redirect);
        var page = await town.Host.NewBrowser().GetAsync(Url + "/checks");
        Assert.Contains("Benches", page.Main, StringComparison.Ordinal);
        Assert.Contains("Orchard", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Benches and an orchard", page.Main, StringComparison.Ordinal);
        Assert.Contains("1 person supports it", (await town.Host.NewBrowser().GetAsync(Url + "/ideas/3")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await town.Host.SignInAsync(author)).GetAsync(Url + "/ideas/2/edit")).Status);
        Assert.Contains("Part of idea 1 became idea 2", (await town.Host.NewBrowser().GetAsync($"/trails/idea/{whole.Id}")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Once_voting_has_begun_no_judgement_changes(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await CheckingAsync(town, ["Bench at the bus stop"]);
        await town.MoveToAsync(view.Method("ballot")!.OpensAt);
        view = await town.FindAsync(view);
        await using var db = town.Host.Database.NewContext();
        var check = await db.IdeaChecks.SingleAsync();

        foreach (var change in new Func<CheckDesk, Task>[]
        {
            d => d.JudgeAsync(Town.Organiser, view, check.Id, new Verdict(Judgement.Feasible, "It can be done.", 100), check.Version, default),
            d => d.AssignAsync(Town.Organiser, view, check.Id, "Dan Price", default),
            d => d.MergeAsync(Town.Organiser, view, check.Id, 1, "The same thing.", default),
            d => d.SplitAsync(Town.Organiser, view, check.Id, [("Benches", "Two benches at the stop."), ("Orchard", "Forty trees by the school.")], "Two things in one.", default),
        })
            Assert.StartsWith("Voting has begun", await town.Host.RefusedAsync(change), StringComparison.Ordinal);
        Assert.Contains("Voting has begun", (await (await town.OrganiserAsync()).GetAsync(Url + "/manage/checks/1")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Pages_are_for_those_they_are_for(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckingAsync(town, ["Bench at the bus stop"]);
        var (visitor, stranger, organiser) = (town.Host.NewBrowser(), await town.StrangerAsync(), await town.OrganiserAsync());

        foreach (var path in new[] { Url + "/manage/checks", Url + "/manage/checks/1" })
        {
            Assert.StartsWith("/sign-in", (await visitor.GetAsync(path)).Redirect, StringComparison.Ordinal);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await stranger.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await organiser.GetAsync(path)).Status));
        }

        Assert.StartsWith("/sign-in", (await visitor.GetAsync(Url + "/ideas/1/answer")).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(Url + "/ideas/1/answer")).Status);
        foreach (var path in new[] { Url + "/manage/checks/9", Url + "/ideas/9/answer", "/places/wyebridge/other/checks", "/places/wyebridge/other/manage/checks" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await organiser.GetAsync(path)).Status));
    }

    [Theory]
    [InlineData("""{"owners": "x"}""")]
    [InlineData("""{"answer-days": 0}""")]
    [InlineData("""{"answer-days": "soon"}""")]
    public void Settings_that_do_not_fit_are_refused(string json) => Assert.Throws<RefusedException>(() => CheckSettings.Read(json));

    /// <summary>A process in which the given ideas are being checked.</summary>
    private static async Task<ProcessView> CheckingAsync(Town town, string[] titles, string settings = "{}")
    {
        var view = await town.ReadyAsync();
        await town.SetAsync(view, "check", settings: settings);
        await town.Host.WithAsync<ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        await town.MoveToAsync(view.Method("ideas")!.OpensAt);
        view = await town.FindAsync(view);
        foreach (var title in titles)
            await town.PutForwardAsync(view, title);
        await town.MoveToAsync(view.Method("feasibility")!.OpensAt);
        return await town.FindAsync(view);
    }

    private static async Task<Guid> AuthorAsync(Town town, int number)
    {
        await using var db = town.Host.Database.NewContext();
        return (await (from p in db.IdeaPeople
                       join i in db.Ideas on p.IdeaId equals i.Id
                       where i.Number == number
                       select p.AccountId).SingleAsync())!.Value;
    }

    private static async Task<PageAnswer> JudgeAsync(Browser officer, int number, string judgement, string reasons, string cost) => await officer.SubmitAsync(
        await officer.GetAsync($"{Url}/manage/checks/{number}"), [("Judgement", judgement), ("Reasons", reasons), ("Cost", cost)], form: "#judge-form");
}
