using System.Net;
using Folkmoot.Assurance;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Funds;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assurance;

public sealed class AssuranceTests
{
    private const string Funds = "/places/wyebridge/funds";
    private const string Office = Funds + "/manage/reports";

    /// <summary>S07: a board is shown what the pool did, resolves something, and sees what became of that.</summary>
    [Theory, Databases]
    public async Task What_a_board_saw_stays_as_it_was_and_what_it_resolved_is_followed_to_its_end(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        var visitor = town.Host.NewBrowser();
        Assert.Contains("There is no pool here yet", Assert.Single((await ann.SubmitAsync(await ann.GetAsync(Office), [("Board", "Health and Wellbeing Board")], form: "#make")).Errors), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Funds + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        await FundPagesTests.DoneAsync(ann, Funds + "/manage", "#contribute", FundPagesTests.Contribution("Public Health", "1,000", "early years"));
        await FundPagesTests.DoneAsync(ann, Funds + "/manage", "#award-form", FundPagesTests.Award("Toddler group", "400", ""));
        await FundPagesTests.DoneAsync(ann, Office, "#make", ("Board", "Health and Wellbeing Board"));

        var seen = await visitor.GetAsync(Funds + "/reports/1");
        Assert.Equal("Report to the Health and Wellbeing Board", seen.Heading);
        Assert.Equal([("Received", "£1,000"), ("Promised, not yet received", "£0"), ("Awarded, not yet paid", "£400"), ("Paid", "£0"), ("Free", "£600"), ("In the account, by the books", "£1,000")], Lines(seen).Take(6));
        var sources = seen.Document.QuerySelectorAll(".govuk-summary-list a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Lines(seen).Count, sources.Count);
        foreach (var source in sources.Distinct(StringComparer.Ordinal))
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(source)).Status);
        var file = await visitor.Http.GetStringAsync(Funds + "/reports/1.json");
        Assert.Contains(BoardReport.DigestOf(file), seen.Main, StringComparison.Ordinal);

        // More comes; the report stays.
        await FundPagesTests.DoneAsync(ann, Funds + "/manage", "#contribute", FundPagesTests.Contribution("Police", "500", ""));
        await FundPagesTests.DoneAsync(ann, Office, "#resolve-1", ("Form.Resolution", "It notes the progress and is with us (minute 9)"));
        await FundPagesTests.DoneAsync(ann, Office, "#resolve-1", ("Form.Resolution", "It wants more partners (minute 10)"), ("Form.Promise", "Invite three businesses"), ("Form.Owner", "Growth board"), ("Form.DueOn", "2026-06-01"));
        Assert.Contains("Choose a day", Assert.Single((await ann.SubmitAsync(await ann.GetAsync(Office), [("Form.Resolution", "It wants more partners"), ("Form.Promise", "Invite three businesses"), ("Form.Owner", "Growth board")], form: "#resolve-1")).Errors), StringComparison.Ordinal);
        Assert.Equal("£1,000", Lines(await visitor.GetAsync(Funds + "/reports/1"))[0].Figure);
        await FundPagesTests.DoneAsync(ann, Office, "#make", ("Board", "Health and Wellbeing Board"));
        Assert.Equal("£1,500", Lines(await visitor.GetAsync(Funds + "/reports/2"))[0].Figure);

        town.Host.Clock.Set(new DateTimeOffset(2026, 6, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("Growth board: Invite three businesses, by 1 June 2026. It is late.", (await visitor.GetAsync(Funds + "/reports")).Main, StringComparison.Ordinal);
        ann = await town.OrganiserAsync();
        // It is late wherever the place's promises are followed: for everybody, for the office, and on its trail.
        Assert.Contains("Late: due by 1 June 2026 Invite three businesses To the Health and Wellbeing Board · Promised by Growth board", (await visitor.GetAsync("/places/wyebridge/answers")).Main, StringComparison.Ordinal);
        Assert.Equal(["Invite three businesses", "Growth board", "1 June 2026", "Late"], Assert.Single((await ann.GetAsync("/places/wyebridge/office")).Rows("What is to be done in Wyebridge")));
        var trail = (await visitor.GetAsync(Funds + "/reports/1")).Document.QuerySelector("a[href^='/trails/board-promise/']")!.GetAttribute("href")!;
        var steps = (await visitor.GetAsync(trail)).Main;
        Assert.Contains("Growth board: Invite three businesses", steps, StringComparison.Ordinal);
        Assert.Contains("It wants more partners (minute 10)", steps, StringComparison.Ordinal);
        Assert.Contains("It is kept, changed or broken, with the reason.", steps, StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Office, "form[id^=step]", ("Form.State", "Changed"), ("Form.DueOn", "2026-07-01"), ("Form.Words", "Two have answered so far"));
        Assert.Contains("Growth board: Invite three businesses, by 1 July 2026. Report 1", (await visitor.GetAsync(Funds + "/reports")).Main, StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Office, "form[id^=step]", ("Form.State", "Kept"), ("Form.Words", "Three are partners now"));
        Assert.Null((await ann.GetAsync(Office)).Document.QuerySelector("form[id^=step]"));
        Assert.Contains("Kept Invite three businesses", (await visitor.GetAsync("/places/wyebridge/answers")).Main, StringComparison.Ordinal);
        Assert.Contains("Changed, now by 1 July 2026. Two have answered so far Kept. Three are partners now", (await visitor.GetAsync(Funds + "/reports/1")).Main, StringComparison.Ordinal);

        // Somebody who changes what the board saw is found out.
        await using (var db = town.Host.Database.NewContext())
            await db.BoardReports.Where(r => r.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.Content, file.Replace("1,000", "9,000", StringComparison.Ordinal)));
        Assert.Contains("is not what the board saw", (await visitor.GetAsync(Funds + "/reports/1")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Funds + "/reports/3")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Office)).Status);
    }

    private static List<(string Words, string Figure)> Lines(PageAnswer page) =>
    [
        .. page.Document.QuerySelectorAll(".govuk-summary-list__row").Select(row => (row.QuerySelector("dt")!.TextContent.Trim(), row.QuerySelector("a")!.ChildNodes[0].TextContent.Trim())),
    ];
}
