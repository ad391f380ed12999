using Folkmoot.Calls;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Calls;

/// <summary>Playbooks of the chest from the first pound in to the last penny out, at the scales that the practices had.</summary>
public sealed class ChestPlaybookTests
{
    [Theory, Databases]
    public async Task A_chest_of_several_bodies_spends_each_ones_money_only_as_its_giver_allows(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Public Health", "150,000", "best start in life");
        await scene.GiveAsync("Police", "20,000");
        await scene.RoundAsync("community-chest", 1_000_000, panel: """{"quorum": 3, "min-scores": 2, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var small = await scene.SentAsync("Toddler group", "Mornings for toddlers", 40_000);
        var large = await scene.SentAsync("Family centre", "A year of family meals", 900_000, RecipientKind.Registered);
        Assert.Contains("A person alone cannot ask here", await CallScene.RefusedAsync(() => scene.SentAsync("Ann", "Help for my street", 20_000, RecipientKind.Individual)), StringComparison.Ordinal);
        await scene.OpenPanelAsync();
        foreach (var (bid, pence) in new[] { (small, 40_000L), (large, 900_000L) })
        {
            await scene.ReadAsync(bid);
            await scene.DecideAsync(bid, pence);
            await scene.CheckedAsync(bid);
            await scene.PayAsync((await scene.BidAsync(bid.Id)).Grant!);
        }

        // The narrowest money goes first: all of it is the health board's, and the police's stays whole.
        var figures = await scene.FiguresAsync();
        Assert.Equal([940_000L, 0L], figures.Lots.Select(lot => lot.Paid));
        Assert.Equal(6, (await scene.CallAsync()).Settings.BandFor(900_000)!.Checks.Count + 1);
        await scene.PassAsync(40);
        await scene.Host.WithAsync<RoundMoney>(async money => await money.LiftAsync(Folkmoot.Tests.Communities.Town.Organiser, await scene.CallAsync(), CancellationToken.None));
        Assert.Equal(17_000_000 - 940_000, (await scene.FiguresAsync()).Free);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    [Theory, Databases]
    public async Task A_grant_over_three_years_ends_at_a_break_point_and_its_money_goes_back(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "100,000");
        await scene.RoundAsync("deal-fund", 6_000_001, panel: """{"quorum": 3, "min-scores": 2, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Sports club", "Sport for everybody", 5_999_999);
        await scene.OpenPanelAsync();
        await scene.ReadAsync(bid);
        await scene.DecideAsync(bid, 5_999_999);
        await scene.CheckedAsync(bid);
        var grant = (await scene.BidAsync(bid.Id)).Grant!;

        await scene.PayAsync(grant);
        Assert.Equal((2_000_001L, "2"), ((await scene.GrantAsync(grant)).Cleared, (await scene.GrantAsync(grant)).Current));
        Assert.Contains("review-1", await CallScene.RefusedAsync(() => scene.PayAsync(grant)), StringComparison.Ordinal);
        foreach (var (instalment, pence) in (await scene.GrantAsync(grant)).Open)
            await scene.StepAsync(grant, (desk, actor, _, key) => desk.ReleaseAsync(actor, scene.Town.Place, scene.Journal, grant, instalment, pence, "The club has closed", key, CancellationToken.None));

        Assert.Equal(2_000_001, (await scene.GrantAsync(grant)).Total);
        Assert.Equal(10_000_000 - 2_000_001, (await scene.FiguresAsync()).Free);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    [Theory, Databases]
    public async Task Residents_spend_over_a_million_in_ten_years_each_after_its_review(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Trust", "1,100,000");
        await scene.RoundAsync("big-local", 110_000_000, residents: 5, others: 3, panel: """{"quorum": 5, "min-scores": 3, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Area trust", "Our plan for ten years", 110_000_000, RecipientKind.Registered);
        await scene.OpenPanelAsync();
        await scene.ReadAsync(bid);
        Assert.Contains("More than half of those who vote must be residents", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 110_000_000, 0, 1)), StringComparison.Ordinal);
        await scene.DecideAsync(bid, 110_000_000);
        var grant = (await scene.BidAsync(bid.Id)).Grant!;

        for (var year = 0; year < 10; year++)
        {
            if (year > 0)
                await scene.StepAsync(grant, (desk, actor, found, key) => desk.MeetAsync(actor, scene.Town.Place, scene.Journal, found, $"Review of year {year}", key, CancellationToken.None));
            if (year % 2 == 0)
                await scene.CheckedAsync(bid);
            await scene.PayAsync(grant);
            Assert.Equal(11_000_000 * (year + 1), (await scene.GrantAsync(grant)).Cleared);
            scene.Host.Clock.Advance(TimeSpan.FromDays(365));
        }

        Assert.Equal((110_000_000L, 0L), ((await scene.FiguresAsync()).Paid, (await scene.FiguresAsync()).Free));
        var report = await scene.VerifiedAsync();
        Assert.True(report.IsValid, report.FirstBad?.Reason);
    }
}
