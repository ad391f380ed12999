using System.Text.Json;
using Folkmoot.Calls;
using Folkmoot.Funds;
using Folkmoot.Funds.OpenData;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Calls;

/// <summary>Where outcomes are agreed, no award goes without one, whichever way it comes.</summary>
public sealed class ClassificationTests
{
    private const string Funds = "/places/wyebridge/funds";

    [Theory, Databases]
    public async Task Where_outcomes_are_agreed_no_bid_and_no_decision_of_the_office_gets_money_before_it_names_one(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.GiveAsync("Health board", "500", outcomes: "best start in life");
        var early = await scene.Host.WithAsync<IServiceProvider, string>(async services =>
        {
            var pool = await services.GetRequiredService<PoolBook>().FindAsync(scene.Town.Place, CancellationToken.None);
            var form = new AwardForm { Key = Guid.NewGuid().ToString("N"), Group = "Old friends", Purpose = "A walk every Sunday", Amount = "100", Record = "Minute 1", ChallengeUntil = scene.Today() };
            return await services.GetRequiredService<FundDesk>().AwardAsync(Town.Organiser, scene.Town.Place, pool!, form, CancellationToken.None);
        });
        await scene.AgreeAsync("Best start in life", "Good mental wellbeing");

        await scene.RoundAsync("small-grants", 500_000, panel: """{"quorum": 3, "min-scores": 0, "challenge-days": 0}""");
        await scene.Town.SetAsync(scene.View, "call", settings: (CallSettings.Read(scene.View.Method("call")!.Settings) with { Outcomes = ["tidier-streets"] }).Write());
        await Assert.ThrowsAsync<Xunit.Sdk.EqualException>(scene.OpenCallAsync);
        await scene.Town.SetAsync(scene.View, "call", settings: (CallSettings.Read(scene.View.Method("call")!.Settings) with { Outcomes = [] }).Write());
        var settings = CallSettings.Read((await scene.Town.FindAsync(scene.View)).Method("call")!.Settings);
        Assert.Empty(settings.Outcomes);
        var band = settings.Bands[0];
        await scene.Town.SetAsync(scene.View, "call", settings: (settings with { Bands = [band with { Questions = [band.Questions[0] with { Words = "What do you want to do together?" }, .. band.Questions.Skip(1)] }, .. settings.Bands.Skip(1)] }).Write());
        await scene.OpenCallAsync();
        Assert.Equal("What do you want to do together?", CallSettings.Read(scene.View.Method("call")!.Settings).Bands[0].Questions[0].Words);
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 60_000, email: "ann@example.org");
        await scene.OpenPanelAsync();
        await scene.ReadAsync(bid);
        var organiser = await scene.Town.OrganiserAsync();

        // Decided by the office before anything was agreed: its money waits until it names an outcome.
        var grant = $"{Funds}/manage/{early}";
        Assert.Contains("Name 1 to 3 of the outcomes", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(grant), [], form: "#step-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("Name 1 to 3 of the outcomes", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(grant), [("Form.Outcomes", "walks")], form: "#serves-form")).Errors), StringComparison.Ordinal);
        await DoneAsync(organiser, grant, "#serves-form", ("Form.Outcomes", "good mental wellbeing"));
        await DoneAsync(organiser, grant, "#step-form");

        // A bid that the panel would pay for: nothing is written before it names one, and the round is free for the next decision at once.
        var manage = scene.Url + "/manage/call/1";
        Assert.Contains("Name 1 to 3 of the outcomes", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 60_000)), StringComparison.Ordinal);
        Assert.Equal([early], (await scene.FiguresAsync()).Grants.Select(one => one.Decision.Grant));
        Assert.Contains("Nobody has said yet what it works towards", (await organiser.GetAsync(manage)).Main, StringComparison.Ordinal);
        Assert.Contains("Choose 1 to 3", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(manage), [], form: "#serves-form")).Errors), StringComparison.Ordinal);
        await DoneAsync(organiser, manage, "#serves-form", ("Serves", "best-start-in-life"));
        await scene.DecideAsync(bid, 60_000);

        var given = (await scene.BidAsync(bid.Id)).Grant!;
        var visitor = scene.Host.NewBrowser();
        Assert.Contains("It works towards: Best start in life", (await visitor.GetAsync($"{Funds}/grants/{given}")).Main, StringComparison.Ordinal);
        Assert.Equal(["£600", "£100"], (await visitor.GetAsync(Funds + "/coverage")).Rows("Outcomes").Select(row => row[1]));
        Assert.DoesNotContain("Grants that name none", (await visitor.GetAsync(Funds + "/coverage")).Main, StringComparison.Ordinal);
        await scene.Host.WithAsync<GivingDesk>(desk => desk.SetAsync(scene.Town.Place, "360G-wyebridge", null, CancellationToken.None));
        Assert.Equal(["best-start-in-life: Best start in life"], await PublishedAsync(visitor, given));

        Assert.Equal(["good-mental-wellbeing: Good mental wellbeing"], await PublishedAsync(visitor, early));

        // Money whose giver asked for one outcome stays with it.
        Assert.Contains("The terms of the money do not allow it", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(manage), [("Serves", "good-mental-wellbeing")], form: "#serves-form")).Errors), StringComparison.Ordinal);
        Assert.Equal("best-start-in-life", (await scene.BidAsync(bid.Id)).Outcomes);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    private static async Task<IEnumerable<string>> PublishedAsync(Browser visitor, string grant)
    {
        using var file = JsonDocument.Parse(await visitor.Http.GetByteArrayAsync(Funds + "/360giving.json"));
        return [.. file.RootElement.GetProperty("grants").EnumerateArray().Single(one => one.GetProperty("id").GetString() == $"360G-wyebridge-{grant}").GetProperty("classifications").EnumerateArray().Select(one => $"{one.GetProperty("code")}: {one.GetProperty("title")}")];
    }

    private static async Task DoneAsync(Browser browser, string page, string form, params (string, string)[] values)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(page), values, form: form);
        Assert.True(answer.Redirect is not null, $"{form}: {answer.Status} {string.Join(' ', answer.Errors)}");
    }
}
