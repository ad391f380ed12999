using Folkmoot.Calls;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Calls;

/// <summary>Whoever has an interest cannot open, score, discuss or vote, and approves no payment; forged or hidden interests are refused visibly.</summary>
public sealed class ConflictTests
{
    [Theory, Databases]
    public async Task An_interest_that_comes_to_light_opens_the_decision_again_and_stops_its_money(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000, panel: """{"quorum": 3, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        await scene.OpenPanelAsync();
        var call = await scene.CallAsync();

        // Nobody who has not declared can open, score or talk.
        var (_, seat) = scene.Panel[1];
        Assert.Contains("closed to you", await CallScene.RefusedAsync(() => scene.Host.WithAsync<PanelDesk>(desk => desk.ScoreAsync(call, seat, bid, 3, "A good plan that many want.", CancellationToken.None))), StringComparison.Ordinal);
        Assert.Contains("closed to you", await CallScene.RefusedAsync(() => scene.Host.WithAsync<PanelDesk>(desk => desk.NoteAsync(call, seat, bid, "I like it", CancellationToken.None))), StringComparison.Ordinal);
        Assert.Contains("Member 1 has not said", await CallScene.RefusedAsync(() => AfterAsync(scene, bid, without: 1)), StringComparison.Ordinal);
        await scene.ReadAsync(bid, without: [0, 2, 3]);
        await scene.DecideAsync(bid, 90_000);
        var grant = (await scene.BidAsync(bid.Id)).Grant!;
        await scene.CheckedAsync(bid);

        await scene.DeskAsync(desk => desk.FoundAsync(Town, call, bid, seat.Id, "A cousin is the treasurer", CancellationToken.None));

        Assert.Equal(BidState.Sent, (await scene.BidAsync(bid.Id)).State);
        Assert.Contains("is open again", await CallScene.RefusedAsync(() => scene.PayAsync(grant)), StringComparison.Ordinal);
        Assert.Contains("Member 1 has an interest", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 90_000)), StringComparison.Ordinal);
        await scene.DecideAsync(bid, 90_000, absent: 1);
        await scene.PayAsync(grant);
        Assert.Equal(90_000, (await scene.GrantAsync(grant)).Cleared);
        Assert.Contains("Opened again", (await scene.Host.NewBrowser().GetAsync($"{scene.Url}/bids/{bid.Number}/decision")).Main, StringComparison.Ordinal);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    [Theory, Databases]
    public async Task Whoever_wrote_a_bid_cannot_forge_having_no_interest_nor_decide_nor_approve(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000, panel: """{"quorum": 3, "challenge-days": 0, "min-scores": 2}""");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000, email: "member1@example.org");
        await scene.OpenPanelAsync();
        var call = await scene.CallAsync();
        var (account, seat) = scene.Panel[1];

        Assert.Contains("among those who wrote it", await CallScene.RefusedAsync(() => scene.DeclareAsync(seat, bid, InterestKind.None)), StringComparison.Ordinal);
        var author = new Actor(account, "Organiser");
        Assert.Contains("somebody else writes the decision down", await CallScene.RefusedAsync(() => scene.DeskAsync(desk => desk.DecideAsync(author, call, bid, scene.Decision(50_000), CancellationToken.None))), StringComparison.Ordinal);
        await scene.ReadAsync(bid, without: 1);
        await scene.DecideAsync(bid, 90_000, absent: 1);
        var grant = (await scene.BidAsync(bid.Id)).Grant!;

        await scene.StepAsync(grant, (desk, actor, found, key) => desk.SignAsync(actor, scene.Town.Place, scene.Journal, found, "Folder 7", key, CancellationToken.None));
        var refused = await CallScene.RefusedAsync(() => scene.StepAsync(grant, (desk, _, found, key) => desk.ApproveAsync(author, scene.Town.Place, scene.Journal, found, key, CancellationToken.None)));

        Assert.Contains("has an interest", refused, StringComparison.Ordinal);
        Assert.Equal(90_000, (await scene.FiguresAsync()).Awarded);
    }

    [Theory, Databases]
    public async Task The_chair_rules_on_others_and_nobody_on_themselves(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000);
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        await scene.OpenPanelAsync();
        var call = await scene.CallAsync();
        var (chair, member) = (scene.Panel[0].Seat, scene.Panel[1].Seat);
        foreach (var seat in new[] { chair, member })
            await scene.DeclareAsync(seat, bid, InterestKind.Indirect, "A friend is in it");
        await using var db = scene.Host.Database.NewContext();
        var (ofChair, ofMember) = (db.Interests.Single(i => i.SeatId == chair.Id).Id, db.Interests.Single(i => i.SeatId == member.Id).Id);

        foreach (var (by, interest) in new (PanelSeat?, Guid)[] { (chair, ofChair), (member, ofMember), (member, ofChair), (null, ofMember) })
            Assert.Contains("Nobody decides about an interest of their own", await CallScene.RefusedAsync(() => RuleAsync(by, interest)), StringComparison.Ordinal);
        await RuleAsync(chair, ofMember);
        await RuleAsync(null, ofChair);

        Task RuleAsync(PanelSeat? by, Guid interest) => scene.Host.WithAsync<PanelDesk>(desk => desk.RuleAsync(Town, call, by, interest, Ruling.NoScore, "Talks only", CancellationToken.None));
    }

    private static Actor Town => Folkmoot.Tests.Communities.Town.Organiser;

    private static async Task AfterAsync(CallScene scene, Bid bid, int without)
    {
        await scene.ReadAsync(bid, without: without);
        await scene.DecideAsync(bid, 90_000);
    }
}
