using System.Net;
using System.Text;
using Folkmoot.Calls;
using Folkmoot.Funds;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Calls;

/// <summary>An award from the offer to the last penny, as the office does it on its pages: conditions, two approvals, the file for the bank, its statement, a change, money given back and paid back.</summary>
public sealed class PayingTests
{
    private const string Panel = """{"quorum": 3, "min-scores": 0, "challenge-days": 2}""";
    private const string Bank = "/places/wyebridge/funds/manage/bank";

    [Theory, Databases]
    public async Task An_award_is_paid_only_when_everything_is_there_and_what_is_left_or_paid_back_is_the_same_givers_again(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "1,000", places: "wyebridge, hillside");
        await scene.GiveAsync("Police", "1,000");
        await scene.RoundAsync("small-grants", 120_000, panel: Panel);
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddlers, \"the small\"", "Mornings for toddlers", 100_000);
        await scene.OpenPanelAsync();
        foreach (var (_, seat) in scene.Panel)
            await scene.DeclareAsync(seat, bid, InterestKind.None);
        await scene.DecideAsync(bid, 100_000);
        var code = (await scene.BidAsync(bid.Id)).Grant!;
        var grant = "/places/wyebridge/funds/manage/" + code;

        // In the days in which it can be challenged the page offers nothing, and a forged step is refused.
        Assert.Null((await (await scene.Town.OrganiserAsync()).GetAsync(grant)).Document.QuerySelector("#step-form"));
        Assert.Contains("can be challenged until", await CallScene.RefusedAsync(() => scene.StepAsync(code, (desk, actor, found, key) => desk.CommitAsync(actor, scene.Town.Place, scene.Journal, code, 100_000, null, key, CancellationToken.None))), StringComparison.Ordinal);
        await scene.PassAsync(3);
        var (ann, bob) = (await scene.Town.OrganiserAsync(), await scene.Town.OrganiserAsync());
        await StepAsync(ann, grant, ("Form.Words", "insurance"));
        Assert.Equal("Payee,Amount,Currency,Reference\r\n", await FileAsync(ann));
        Assert.Contains("The agreement about the grant", await CallScene.RefusedAsync(() => SendAsync(scene, code)), StringComparison.Ordinal);
        await StepAsync(ann, grant, ("Form.Words", "Signed on 3 May, folder 7"));
        Assert.Contains("The condition insurance", await CallScene.RefusedAsync(() => SendAsync(scene, code)), StringComparison.Ordinal);
        await StepAsync(ann, grant, ("Form.Words", "Policy seen"));
        Assert.Contains("is missing or has run out", await CallScene.RefusedAsync(() => SendAsync(scene, code)), StringComparison.Ordinal);
        await scene.CheckedAsync(bid);
        Assert.Contains("needs the approval of two people", await CallScene.RefusedAsync(() => SendAsync(scene, code)), StringComparison.Ordinal);
        var page = await ann.GetAsync(grant);
        await ann.SubmitAsync(page, [], form: "#step-form");
        // The same person again, by another form, is one approval.
        await ann.SubmitAsync(page, [("Form.Key", new string('a', 32))], form: "#step-form");
        Assert.Contains("needs the approval of two people", await CallScene.RefusedAsync(() => SendAsync(scene, code)), StringComparison.Ordinal);
        await StepAsync(bob, grant);

        // Before it is sent, the file says to the bank whom to pay; names with commas and quotation marks stay whole.
        Assert.Equal($"Payee,Amount,Currency,Reference\r\n\"Toddlers, \"\"the small\"\"\",1000.00,GBP,\"{code}\"\r\n", await FileAsync(ann));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.Town.StrangerAsync()).GetAsync("/places/wyebridge/funds/manage/payments.csv")).Status);
        page = await bob.GetAsync(grant);
        foreach (var _ in Enumerable.Range(0, 2))
            await bob.SubmitAsync(page, [], form: "#step-form");
        Assert.Equal("Payee,Amount,Currency,Reference\r\n", await FileAsync(ann));
        Assert.Equal(100_000, (await scene.FiguresAsync()).Paid);

        // The statement shows it, once; sent twice it is refused and nothing is booked again.
        var statement = $"Date,Description,Amount,Balance\n{scene.Today()},COUNCIL,1000.00,1000.00\n{scene.Today()},POLICE,1000.00,2000.00\n{scene.Today()},{code},-1000.00,1000.00\n";
        foreach (var _ in Enumerable.Range(0, 2))
            await ann.SubmitAsync(await ann.GetAsync(Bank), [], form: "#upload", file: ("Statement", Encoding.UTF8.GetBytes(statement)));
        await ann.SubmitAsync(await ann.GetAsync(Bank), [], form: "#all");
        Assert.Equal((100_000L, 0L), ((await scene.GrantAsync(code)).Cleared, (await scene.GrantAsync(code)).Sent));

        // What the group did not need comes back: to the givers it came from, in proportion, and it can be shown on the next statement.
        Assert.Contains("5 to 500", Assert.Single((await ann.SubmitAsync(await ann.GetAsync(grant), [("Form.Amount", "200"), ("Form.Words", "x")], form: "#repay-form")).Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ann.SubmitAsync(await ann.GetAsync(grant), [("Form.Amount", "1,200"), ("Form.Words", "More than it had")], form: "#repay-form")).Status);
        page = await ann.GetAsync(grant);
        foreach (var _ in Enumerable.Range(0, 2))
            await ann.SubmitAsync(page, [("Form.Amount", "200"), ("Form.Words", "Two mornings did not take place")], form: "#repay-form");
        var figures = await scene.FiguresAsync();
        Assert.Equal((80_000L, 120_000L), (figures.Grants.Single().Cleared, figures.InBank));
        Assert.Equal([80_000L, 0L], figures.Lots.Select(lot => lot.Paid));
        Assert.Equal([20_000L, 100_000L], figures.Lots.Select(lot => lot.Free));
        await ann.SubmitAsync(await ann.GetAsync(Bank), [], form: "#upload", file: ("Statement", Encoding.UTF8.GetBytes($"Date,Description,Amount,Balance\n{scene.Today()},Toddlers,200.00,1200.00\n")));
        await ann.SubmitAsync(await ann.GetAsync(Bank), [], form: "#all");
        Assert.Contains("What differs is listed, to the penny.", (await ann.GetAsync(Bank)).Main, StringComparison.Ordinal);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    [Theory, Databases]
    public async Task A_change_of_purpose_holds_only_where_the_money_allows_it_and_what_is_released_is_the_rounds_givers_again(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "1,000", places: "wyebridge, hillside");
        await scene.RoundAsync("small-grants", 100_000, panel: """{"quorum": 3, "min-scores": 0, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        await scene.OpenPanelAsync();
        foreach (var (_, seat) in scene.Panel)
            await scene.DeclareAsync(seat, bid, InterestKind.None);
        await scene.DecideAsync(bid, 100_000);
        var code = (await scene.BidAsync(bid.Id)).Grant!;
        var (ann, grant) = (await scene.Town.OrganiserAsync(), "/places/wyebridge/funds/manage/" + code);

        var refused = await ann.SubmitAsync(await ann.GetAsync(grant), [("Form.Places", "riverside"), ("Form.Words", "They move to the other bank")], form: "#vary-form");
        Assert.Contains("it is for other places", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(["wyebridge"], (await scene.GrantAsync(code)).Spend.Places);
        await ann.SubmitAsync(await ann.GetAsync(grant), [("Form.Places", "hillside"), ("Form.Words", "They move up the hill"), ("Form.Until", "2028-01-31")], form: "#vary-form");
        Assert.Equal(["hillside"], (await scene.GrantAsync(code)).Spend.Places);
        await ann.SubmitAsync(await ann.GetAsync(grant), [("Form.Amount", "400"), ("Form.Words", "The hall is free now")], form: "#release-form");
        Assert.Equal((60_000L, 40_000L), ((await scene.GrantAsync(code)).Total, (await scene.FiguresAsync()).Free));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ann.SubmitAsync(await ann.GetAsync(grant), [("Form.Amount", "900"), ("Form.Words", "More than there is")], form: "#release-form")).Status);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(new DateOnly(2028, 1, 31), (await db.GrantFacts.SingleAsync()).EndsOn);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    private static Task SendAsync(CallScene scene, string code) => scene.StepAsync(code, (desk, actor, found, key) => desk.SendAsync(actor, scene.Town.Place, scene.Journal, found, key, CancellationToken.None));

    private static async Task StepAsync(Browser browser, string grant, params (string, string)[] values)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(grant), values, form: "#step-form");
        Assert.True(answer.Redirect is not null, string.Join(' ', answer.Errors));
    }

    private static Task<string> FileAsync(Browser browser) => browser.Http.GetStringAsync("/places/wyebridge/funds/manage/payments.csv");
}
