using Folkmoot.Assurance;
using Folkmoot.Calls;
using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Calls;

/// <summary>What is asked once is not asked again, and what is learned is told once for all who gave.</summary>
public sealed class LearningTests
{
    private const string Panel = """{"quorum": 3, "min-scores": 0, "challenge-days": 0}""";

    [Theory, Databases]
    public async Task A_report_is_reminded_of_once_and_can_be_told_or_left_out_with_a_reason(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.GiveAsync("Police", "5,000");
        await scene.RoundAsync("small-grants", 300_000, panel: Panel);
        await scene.OpenCallAsync();
        var told = await scene.SentAsync("Toddler group", "Mornings for toddlers", 40_000, email: "ann@example.org");
        var silent = await scene.SentAsync("Street gardeners", "Garden days", 40_000, email: "bob@example.org");
        await scene.OpenPanelAsync();
        foreach (var bid in new[] { told, silent })
        {
            foreach (var (_, seat) in scene.Panel)
                await scene.DeclareAsync(seat, bid, InterestKind.None);
            await scene.DecideAsync(bid, 40_000);
        }

        var ann = scene.Host.NewBrowser();
        var (annKey, bobKey) = (await scene.KeyAsync("ann@example.org"), await scene.KeyAsync("bob@example.org"));
        Assert.Contains("It is one report for all who gave.", (await ann.GetAsync(annKey)).Main, StringComparison.Ordinal);
        Assert.Contains("Write 10 to 500 characters", Assert.Single((await ann.SubmitAsync(await ann.GetAsync(bobKey), [("Told.Skip", "No")], form: "#skip")).Errors), StringComparison.Ordinal);
        await ann.SubmitAsync(await ann.GetAsync(bobKey), [("Told.Skip", "The group has broken up, and nobody is left to tell.")], form: "#skip");

        // Two weeks before the day, whoever has not told gets one letter, and only one.
        await scene.PassAsync(180 - ReportReminder.DaysBefore - 1);
        Assert.Empty(await RemindersAsync(scene));
        await scene.PassAsync(2);
        Assert.Equal(["ann@example.org"], await RemindersAsync(scene));
        await scene.PassAsync(20);
        Assert.Equal(["ann@example.org"], await RemindersAsync(scene));
        var organiser = await scene.Town.OrganiserAsync();
        var manage = await organiser.GetAsync(scene.Url + "/manage/call");
        Assert.Contains("There is no report: The group has broken up", manage.Main, StringComparison.Ordinal);
        Assert.Contains("Ask for late reports: 1", (await organiser.GetAsync("/places/wyebridge/office")).Main, StringComparison.Ordinal);

        // A story is public only if those in it agree; what would be done differently always is.
        Assert.Contains("Say what you would do differently", Assert.Single((await ann.SubmitAsync(await ann.GetAsync(annKey), [("Told.Answers[0]", "Ten mornings.")], form: "#report-form")).Errors), StringComparison.Ordinal);
        await ann.SubmitAsync(await ann.GetAsync(annKey), [("Told.Answers[0]", "Ten mornings."), ("Told.Story", "A mother slept for the first time."), ("Told.Learned", "Begin later."), ("Told.Saving", "1,200"), ("Told.SavingBy", "The health visitors"), ("Told.SavingHow", "Thirty visits fewer")], form: "#report-form");
        var record = (await ann.GetAsync($"{scene.Url}/bids/1/decision")).Main;
        Assert.Contains("Begin later.", record, StringComparison.Ordinal);
        Assert.DoesNotContain("A mother slept", record, StringComparison.Ordinal);
        Assert.Contains("The story is for the office alone.", (await organiser.GetAsync(scene.Url + "/manage/call/1")).Main, StringComparison.Ordinal);
        Assert.Null((await ann.GetAsync(annKey)).Document.QuerySelector("#report-form"));

        // A saving counts as claimed until somebody who is neither of the group nor of the panel has looked at it.
        Assert.Contains("Nobody else has looked at it yet.", record, StringComparison.Ordinal);
        var (manage1, call) = (scene.Url + "/manage/call/1", await scene.CallAsync());
        (string, string)[] Verify(string amount, string body) => [("Verify.Amount", amount), ("Verify.Name", "Jo Marsh"), ("Verify.Body", body), ("Verify.How", "The diaries of three months")];
        Assert.Contains("No group verifies its own saving", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(manage1), Verify("800", "The Toddler Group"), form: "#verify-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("from 0 to £1,200", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(manage1), Verify("1,201", "Health Board"), form: "#verify-form")).Errors), StringComparison.Ordinal);
        var form = new VerifyForm { Amount = "800", Name = "Jo Marsh", Body = "Health Board", How = "The diaries" };
        Assert.Contains("somebody else verifies", await CallScene.RefusedAsync(() => scene.Host.WithAsync<Folkmoot.Calls.ReportDesk>(desk => desk.VerifyAsync(new Actor(scene.Panel[0].Account, "Chair"), call, told, form, CancellationToken.None))), StringComparison.Ordinal);
        var page = await organiser.GetAsync(manage1);
        await organiser.SubmitAsync(page, Verify("800", "Health Board"), form: "#verify-form");
        Assert.Contains("has been looked at", Assert.Single((await organiser.SubmitAsync(page, Verify("1,200", "Health Board"), form: "#verify-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("Jo Marsh, Health Board has looked at it and verified £800: The diaries of three months", (await ann.GetAsync($"{scene.Url}/bids/1/decision")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_board_reads_stories_beside_numbers_until_those_who_told_them_take_them_back(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000, panel: Panel);
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 40_000, email: "ann@example.org");
        await scene.OpenPanelAsync();
        await scene.ReadAsync(bid);
        await scene.DecideAsync(bid, 40_000);
        var ann = scene.Host.NewBrowser();
        var key = await scene.KeyAsync("ann@example.org");
        await ann.SubmitAsync(await ann.GetAsync(key), [("Told.Answers[0]", "Ten mornings."), ("Told.Story", "A mother slept for the first time."), ("Told.MayTell", "true"), ("Told.Learned", "Begin later.")], form: "#report-form");
        var report = await scene.Host.WithAsync<Folkmoot.Assurance.ReportDesk, int>(desk => desk.MakeAsync(Town.Organiser, scene.Town.Place, "Health and Wellbeing Board", CancellationToken.None));

        var visitor = scene.Host.NewBrowser();
        var url = $"/places/wyebridge/funds/reports/{report}";
        Assert.Contains("A mother slept for the first time.", (await visitor.GetAsync(url)).Main, StringComparison.Ordinal);
        var file = await visitor.Http.GetStringAsync(url + ".json");
        Assert.DoesNotContain("A mother slept", file, StringComparison.Ordinal);

        // Words that are not those of the board are said to be others.
        await using (var db = scene.Host.Database.NewContext())
        {
            await db.GrantReports.ExecuteUpdateAsync(set => set.SetProperty(r => r.Story, "All is well."));
            Assert.Contains("These are not the words that the board saw.", (await visitor.GetAsync(url)).Main, StringComparison.Ordinal);
            await db.GrantReports.ExecuteUpdateAsync(set => set.SetProperty(r => r.Story, "A mother slept for the first time."));
            Assert.DoesNotContain("These are not the words", (await visitor.GetAsync(url)).Main, StringComparison.Ordinal);
        }

        // Taken back, it is nowhere; the report is what it was, and its digest of the words can be tried by nobody any more.
        await ann.SubmitAsync(await ann.GetAsync(key), [], form: "#take-back");
        var after = await visitor.GetAsync(url);
        Assert.Contains("Those who told it have taken it back.", after.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("A mother slept", after.Main + (await visitor.GetAsync($"{scene.Url}/bids/1/decision")).Main, StringComparison.Ordinal);
        Assert.Equal(file, await visitor.Http.GetStringAsync(url + ".json"));
        Assert.DoesNotContain("is not what the board saw", after.Main, StringComparison.Ordinal);
        Assert.Null((await ann.GetAsync(key)).Document.QuerySelector("#take-back"));
        await using var left = scene.Host.Database.NewContext();
        Assert.Equal(0, await left.KeptSalts.CountAsync());
    }

    [Theory, Databases]
    public async Task A_hosted_group_asks_again_without_saying_who_it_is_and_its_host_is_published_and_checked_once(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000, panel: Panel);
        await scene.OpenCallAsync();
        var visitor = scene.Host.NewBrowser();
        (string, string)[] Start(string title) =>
        [
            ("Form.Title", title), ("Form.Amount", "400"), ("Form.Kind", "Hosted"), ("Form.Group", "Walking group"), ("Form.HostName", "Village Hall Trust"), ("Form.HostNumber", "GB-CHC-1234567"),
            ("Form.Name", "Cy"), ("Form.Email", "cy@example.org"), ("Form.Manner", "Paper"),
        ];
        Assert.Contains("tick that it agrees", Assert.Single((await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/call/start"), Start("Benches on the way"), form: "#start")).Errors), StringComparison.Ordinal);
        await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/call/start"), [.. Start("Benches on the way"), ("Form.Agrees", "true")], form: "#start");
        var first = await SendAsync(scene, 1);
        var key = await scene.KeyAsync("cy@example.org");

        // The same group asks anew by its link: nothing about it is asked, and the same questions are answered already.
        var again = await visitor.GetAsync((await visitor.GetAsync(key)).Document.QuerySelector("a[href*='call/start?author']")!.GetAttribute("href")!);
        Assert.Empty(again.Document.QuerySelectorAll("input[name='Form.Kind'], input[name='Form.Group'], input[name='Form.HostName']"));
        await visitor.SubmitAsync(again, [("Form.Title", "A map of the ways"), ("Form.Amount", "300"), ("Form.Name", "Cy"), ("Form.Email", "cy@example.org"), ("Form.Manner", "Own")], form: "#start");
        var page = await visitor.GetAsync(await scene.KeyAsync("cy@example.org"));
        Assert.Equal(["Benches on the way, for the whole street."], page.Document.QuerySelectorAll("#bid textarea").Select(area => area.TextContent.Trim()).Distinct());
        var second = await SendAsync(scene, 2);
        Assert.Equal(first.OrganisationId, second.OrganisationId);

        await scene.OpenPanelAsync();
        foreach (var bid in new[] { first, second })
        {
            foreach (var (_, seat) in scene.Panel)
                await scene.DeclareAsync(seat, bid, InterestKind.None);
            await scene.DecideAsync(bid, bid.Amount);
        }

        // The check of the first is good for the second, whose sum needs one more; the host stands once among the bodies of the pool.
        await scene.CheckedAsync(first);
        var organiser = await scene.Town.OrganiserAsync();
        Assert.Contains("who runs it: Seen, good until", (await organiser.GetAsync(scene.Url + "/manage/call/2")).Main, StringComparison.Ordinal);
        Assert.Contains("Its money is held by Village Hall Trust.", (await organiser.GetAsync(scene.Url + "/manage/call/2")).Main, StringComparison.Ordinal);
        await scene.Host.WithAsync<GroupDesk>(async desk => await desk.CheckAsync(Town.Organiser, await scene.CallAsync(), second, "bank", "Seen", CancellationToken.None));
        foreach (var bid in new[] { first, second })
            await scene.PayAsync((await scene.BidAsync(bid.Id)).Grant!);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(1, await db.FundParties.CountAsync(p => p.Name == "Village Hall Trust" && p.Number == "GB-CHC-1234567"));
        Assert.All(await db.GrantFacts.ToListAsync(), facts => Assert.Equal("village-hall-trust", facts.Host));
        await scene.Host.WithAsync<Folkmoot.Funds.OpenData.GivingDesk>(desk => desk.SetAsync(scene.Town.Place, "360G-wyebridge", null, CancellationToken.None));
        Assert.Contains("Village Hall Trust", await visitor.Http.GetStringAsync("/places/wyebridge/funds/360giving.json"), StringComparison.Ordinal);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    private static async Task<Bid> SendAsync(CallScene scene, int number)
    {
        await using var db = scene.Host.Database.NewContext();
        var bid = await db.Bids.SingleAsync(b => b.Number == number);
        var call = await scene.CallAsync();
        await scene.FillAsync(call, bid.Id, bid.Title, bid.Amount);
        await scene.Host.WithAsync<BidDesk>(desk => desk.SendAsync(call, bid.Id, 99, CancellationToken.None));
        return await scene.BidAsync(bid.Id);
    }

    private static async Task<IEnumerable<string>> RemindersAsync(CallScene scene) =>
        [.. (await scene.Host.LettersAsync()).Where(letter => letter.Body.Contains("please tell us by", StringComparison.Ordinal)).Select(letter => letter.To)];
}
