using Folkmoot.Calls;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Calls;

/// <summary>Small grants at the scale they had in Herefordshire: 98 ask, 56 get money, £50,000 in all.</summary>
public sealed class ProportionateTests
{
    [Theory, Databases]
    public async Task Ninety_eight_groups_ask_and_fifty_six_share_fifty_thousand_pounds(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Community foundation", "30,000");
        await scene.GiveAsync("Council", "20,000");
        await scene.RoundAsync("small-grants", 5_000_000, panel: """{"quorum": 3, "min-scores": 0, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var bids = new List<Bid>();
        for (var at = 0; at < 98; at++)
            bids.Add(await scene.SentAsync($"Group {at}", $"Plan {at}", at % 3 == 0 ? 40_000 : 100_000));
        await scene.OpenPanelAsync();

        // 48 get £900, 7 get £850 and the last £850 as well: 43,200 + 6,800 = 50,000.
        var given = 0;
        var large = bids.Where(bid => bid.Amount == 100_000).ToList();
        foreach (var bid in bids)
        {
            await DeclareAllAsync(scene, bid);
            var pence = large.IndexOf(bid) is >= 0 and < 56 and var place ? place < 48 ? 90_000 : 85_000 : 0;
            await scene.DecideAsync(bid, pence);
            given += pence > 0 ? 1 : 0;
        }

        Assert.Equal(56, given);
        var figures = await scene.FiguresAsync();
        Assert.Equal((5_000_000L, 56, 0L), (figures.Awarded, figures.Grants.Count(grant => grant.Total > 0), figures.Free));
        var report = await scene.VerifiedAsync();
        Assert.True(report.IsValid, report.FirstBad?.Reason);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(98, await db.PanelDecisions.CountAsync(d => d.Feedback != ""));
        Assert.Equal(98, (await scene.Host.LettersAsync()).Count(letter => letter.Subject.StartsWith("Decided", StringComparison.Ordinal)));
        Assert.Contains("56 of 98: £50,000", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/call")).Main, StringComparison.Ordinal);
    }

    private static async Task DeclareAllAsync(CallScene scene, Bid bid)
    {
        var call = await scene.CallAsync();
        await using var db = scene.Host.Database.NewContext();
        foreach (var (_, seat) in scene.Panel)
            db.Interests.Add(new Interest { Id = Guid.NewGuid(), BidId = bid.Id, SeatId = seat.Id, Kind = InterestKind.None, Words = "", At = scene.Host.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
        Assert.NotNull(call.Round);
    }
}
