using System.Net;
using Folkmoot.Outcomes;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Funds;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Outcomes;

public sealed class OutcomeTests
{
    private const string Url = "/places/wyebridge/funds/outcomes";
    private const string Office = "/places/wyebridge/funds/manage/outcomes";

    /// <summary>The framework of Herefordshire's coalition: one set of outcomes across five strategies of different bodies.</summary>
    [Theory, Databases]
    public async Task Bodies_and_residents_agree_outcomes_across_their_strategies_and_see_how_far_they_are(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        var visitor = town.Host.NewBrowser();
        Assert.Contains("Nothing is agreed yet", (await visitor.GetAsync(Url)).Main, StringComparison.Ordinal);
        await MakeAsync(town, ann);

        var page = await visitor.GetAsync(Url);
        Assert.Contains("Version 1, agreed on", page.Main, StringComparison.Ordinal);
        Assert.Contains("Made by: Residents of three estates", page.Main, StringComparison.Ordinal);
        Assert.Contains("It serves: Health and Wellbeing Strategy (Health and Wellbeing Board); ICS strategy (Integrated Care Board).", page.Main, StringComparison.Ordinal);
        Assert.Contains("No strategy names it yet.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Not measured since.", page.Main, StringComparison.Ordinal);

        await FundPagesTests.DoneAsync(ann, Office, "#measure-form", ("Form.Indicator", "children-ready-for-school"), ("Form.Value", "65"), ("Form.On", "2026-05-01"), ("Form.Evidence", "Count of the school office"));
        Assert.Contains("It was 65 on 1 May 2026. That is 50 per cent of the way. Count of the school office", (await visitor.GetAsync(Url)).Main, StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Office, "#measure-form", ("Form.Indicator", "children-ready-for-school"), ("Form.Value", "58"), ("Form.On", "2026-05-03"), ("Form.Evidence", "Count of the school office"));
        Assert.Contains("That is -20 per cent of the way.", (await visitor.GetAsync(Url)).Main.Replace('−', '-'), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_agreed_version_never_changes_and_the_next_one_starts_as_it_was_with_its_values(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await MakeAsync(town, ann);
        await FundPagesTests.DoneAsync(ann, Office, "#measure-form", ("Form.Indicator", "children-ready-for-school"), ("Form.Value", "65"), ("Form.On", "2026-05-01"), ("Form.Evidence", "Count of the school office"));

        await FundPagesTests.DoneAsync(ann, Office, "#begin");
        var draft = await ann.GetAsync(Office);
        Assert.Contains("Version 2 is being made.", draft.Main, StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Office, "#remove-best-start-in-life");
        await FundPagesTests.DoneAsync(ann, Office, "#agree-form", ("Form.MadeWith", "Residents of three estates"), ("Form.Record", "Meeting of 9 May"));

        var visitor = town.Host.NewBrowser();
        Assert.DoesNotContain("Best start in life", (await visitor.GetAsync(Url)).Main, StringComparison.Ordinal);
        var first = (await visitor.GetAsync(Url + "?version=1")).Main;
        Assert.Contains("Best start in life", first, StringComparison.Ordinal);
        Assert.Contains("It was 65 on 1 May 2026.", first, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Url + "?version=3")).Status);
        await using var db = town.Host.Database.NewContext();
        Assert.Equal([2, 1], (await db.Frameworks.ToListAsync()).ConvertAll(one => db.SharedOutcomes.Count(o => o.FrameworkId == one.Id)).OrderDescending());
    }

    [Theory, Databases]
    public async Task What_cannot_be_measured_or_does_not_belong_is_refused_and_strangers_are_kept_out(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await FundPagesTests.DoneAsync(ann, Office, "#begin");
        await FundPagesTests.DoneAsync(ann, Office, "#outcome", ("Form.Title", "Best start in life"));
        var twice = await ann.SubmitAsync(await ann.GetAsync(Office), [("Form.Title", "Best start in life")], form: "#outcome");
        Assert.Contains("This outcome is there already.", twice.Errors);
        var id = (await ann.GetAsync(Office)).Document.QuerySelector("#indicator input[type=radio]")!.GetAttribute("value")!;
        foreach (var (field, value, sentence) in new[] { ("Form.Baseline", "some", "Write a number"), ("Form.Target", "1.2345", "Write a number"), ("Form.TargetOn", "2025-01-01", "The target must lie after the start"), ("Form.Outcome", Guid.NewGuid().ToString(), "Choose an outcome") })
        {
            var answer = await ann.SubmitAsync(await ann.GetAsync(Office), Indicator(id).Select(one => one.Item1 == field ? (field, value) : one), form: "#indicator");
            Assert.True(answer.Errors.Any(error => error.Contains(sentence, StringComparison.Ordinal)), $"{field}: {string.Join(' ', answer.Errors)}");
        }

        await using (var db = town.Host.Database.NewContext())
            Assert.False(await db.Indicators.AnyAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Office)).Status);
    }

    [Theory, Databases]
    public async Task Every_award_names_outcomes_that_are_agreed_and_a_strategy_without_money_is_seen(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await MakeAsync(town, ann);
        const string Manage = "/places/wyebridge/funds/manage";
        await FundPagesTests.DoneAsync(ann, Manage, "#open", ("Open.Title", "Wyebridge Chest"));
        await FundPagesTests.DoneAsync(ann, Manage, "#contribute", FundPagesTests.Contribution("Council", "1,000", ""));
        (string, string)[] Award(string outcomes) => [.. FundPagesTests.Award("Toddler group", "400", "").Select(field => field.Item1 == "Award.Outcomes" ? (field.Item1, outcomes) : field)];
        foreach (var (outcomes, sentence) in new[] { ("", "Name 1 to 3 of the outcomes"), ("early years", "Name 1 to 3 of the outcomes") })
            Assert.Contains(sentence, Assert.Single((await ann.SubmitAsync(await ann.GetAsync(Manage), Award(outcomes), form: "#award-form")).Errors), StringComparison.Ordinal);

        await FundPagesTests.DoneAsync(ann, Manage, "#award-form", Award("best start in life"));

        var page = await town.Host.NewBrowser().GetAsync("/places/wyebridge/funds/coverage");
        Assert.Equal([["Best start in life", "£400", "1"], ["Good mental wellbeing", "£0", "none yet"]], page.Rows("Outcomes"));
        Assert.Equal(["£400", "£400", "£0", "£0", "£0"], page.Rows("Strategies").Select(row => row[1]));
    }

    private static async Task MakeAsync(Town town, Browser ann)
    {
        await FundPagesTests.DoneAsync(ann, Office, "#begin");
        foreach (var (owner, title) in new[] { ("Health and Wellbeing Board", "Health and Wellbeing Strategy"), ("Integrated Care Board", "ICS strategy"), ("Safeguarding Boards", "Keeping people safe"), ("Community Safety Partnership", "Safe communities"), ("Children's partnership", "Children's Improvement Plan") })
            await FundPagesTests.DoneAsync(ann, Office, "#strategy", ("Form.Owner", owner), ("Form.Title", title));
        await using (var db = town.Host.Database.NewContext())
        {
            var first = await db.Strategies.OrderBy(s => s.Id).Select(s => s.Id.ToString()).Take(2).ToListAsync();
            await FundPagesTests.DoneAsync(ann, Office, "#outcome", ("Form.Title", "Best start in life"), ("Form.Priority", "Children"), ("Form.Strategies", first[0]), ("Form.Strategies", first[1]));
        }

        await FundPagesTests.DoneAsync(ann, Office, "#outcome", ("Form.Title", "Good mental wellbeing"));
        var outcome = (await ann.GetAsync(Office)).Document.QuerySelector("#indicator input[type=radio]")!.GetAttribute("value")!;
        await FundPagesTests.DoneAsync(ann, Office, "#indicator", Indicator(outcome));
        await FundPagesTests.DoneAsync(ann, Office, "#agree-form", ("Form.MadeWith", "Residents of three estates, and the bodies of the coalition"), ("Form.Record", "Meeting of 2 May"));
    }

    private static (string, string)[] Indicator(string outcome) =>
    [
        ("Form.Outcome", outcome), ("Form.Title", "Children ready for school"), ("Form.Unit", "per cent of children"), ("Form.IsMoreBetter", "True"), ("Form.Baseline", "60"), ("Form.BaselineOn", "2026-01-01"), ("Form.Target", "70"),
        ("Form.TargetOn", "2030-01-01"), ("Form.Source", "School office, each May"),
    ];
}
