using Folkmoot.Calls;
using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Calls;

/// <summary>Money whose terms do not fit a round is found when the round opens and when a bid is sent; and nothing is gained by asking in parts.</summary>
public sealed class RoundMoneyTests
{
    private const string Panel = """{"quorum": 3, "min-scores": 0, "challenge-days": 0}""";

    [Theory, Databases]
    public async Task Money_that_no_bid_could_be_given_is_not_set_aside_and_is_said_when_the_round_opens_and_when_a_bid_is_sent(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Weir Foundation", "2,000", "children");
        await scene.GiveAsync("Council", "1,000", places: "wyebridge");

        // The round has no outcomes to tick, so the foundation's money can go to none of its bids: only the council's is there.
        Assert.Contains("not enough", await CallScene.RefusedAsync(() => scene.RoundAsync("small-grants", 150_000, panel: Panel)), StringComparison.OrdinalIgnoreCase);
        await scene.GiveAsync("Police", "1,000", places: "wyebridge");
        await scene.RoundAsync("small-grants", 150_000, panel: Panel, title: "Second Round");
        Assert.Equal([25_000L, 25_000L, 200_000L], (await FreeAsync(scene)).Order());

        // A giver changes its terms between the day the money is set aside and the day the round opens.
        var lot = (await scene.FiguresAsync()).Lots.Single(one => one.Terms.Contributor == "council").Terms.Lot;
        await VaryAsync(scene, lot, new Restriction { Outcomes = ["isolation"] });
        await scene.Town.MoveToAsync(scene.View.Method("call")!.OpensAt);
        Assert.Equal(PhaseState.Planned, (await scene.Town.FindAsync(scene.View)).Method("call")!.State);
        var organiser = await scene.Town.OrganiserAsync();
        Assert.Contains("of Council in this round could be given to nobody who can ask here (it is for other outcomes)", (await organiser.GetAsync(scene.Url + "/manage/call")).Main, StringComparison.Ordinal);
        await VaryAsync(scene, lot, new Restriction { RecipientTypes = ["registered"] });
        await scene.OpenCallAsync();

        // One may ask: in part of the money its kind of group has a caveat, and where none is left for it, a refusal with the reason.
        await scene.SentAsync("Registered body", "A year of meals", 90_000, RecipientKind.Registered);
        var part = await scene.SentAsync("Small group", "Mornings for toddlers", 80_000);
        Assert.Contains("Only £750 of the money of this round", Assert.Single(RuleVerdict.Read(part.Verdicts), verdict => verdict.Kind == VerdictKind.Caveat).Sentence, StringComparison.Ordinal);
        var police = (await scene.FiguresAsync()).Lots.Single(one => one.Terms.Contributor == "police").Terms.Lot;
        await VaryAsync(scene, police, new Restriction { RecipientTypes = ["registered"] });
        Assert.Contains("None of the money of this round may go to work like this (it is for other kinds of recipient)", await CallScene.RefusedAsync(() => scene.SentAsync("Other group", "Garden days", 30_000)), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_group_that_asks_in_parts_or_under_two_names_is_looked_at_for_the_whole(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000, panel: Panel);
        await scene.OpenCallAsync();
        // Below £500 nobody asks about an account; together they are above.
        var first = await scene.SentAsync("Toddler group", "Mornings for toddlers", 45_000);
        var second = await scene.SentAsync("The Toddler Group", "Afternoons for toddlers", 45_000);
        await scene.OpenPanelAsync();
        foreach (var (bid, seat) in from bid in new[] { first, second } from member in scene.Panel select (bid, member.Seat))
            await scene.DeclareAsync(seat, bid, InterestKind.None);
        var organiser = await scene.Town.OrganiserAsync();
        Assert.Contains("Say first whether it is the same as The Toddler Group", await CallScene.RefusedAsync(() => scene.DecideAsync(first, 45_000)), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/call/2"), [("IsSame", "True")], form: "#same-form");
        await scene.DecideAsync(first, 45_000);
        await scene.DecideAsync(second, 45_000);
        await scene.CheckedAsync(first);
        await Assert.ThrowsAsync<RefusedException>(async () => await scene.PayAsync((await scene.BidAsync(first.Id)).Grant!));

        Assert.Contains("its account, with two people who sign: not looked at", (await organiser.GetAsync(scene.Url + "/manage/call/2")).Main, StringComparison.Ordinal);
        await scene.Host.WithAsync<GroupDesk>(async desk => await desk.CheckAsync(Town.Organiser, await scene.CallAsync(), second, "bank", "Seen", CancellationToken.None));
        foreach (var bid in new[] { first, second })
            await scene.PayAsync((await scene.BidAsync(bid.Id)).Grant!);
        Assert.Equal(90_000, (await scene.FiguresAsync()).Paid);

        // Others of that name can be others, if the office says so.
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((1, 1), (await db.Bids.Select(b => b.OrganisationId).Distinct().CountAsync(), await db.FundParties.CountAsync(p => p.Name.EndsWith("oddler Group") || p.Name == "Toddler group")));
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    private static async Task<IEnumerable<long>> FreeAsync(CallScene scene)
    {
        var held = await scene.Host.Services.GetRequiredService<JournalBox>().ReadAsync(scene.Journal, journal => journal.BalancesAt().All.Where(posting => posting.Pot.Bucket == Bucket.Held && posting.Pence > 0).Select(posting => posting.Pence).ToList(), CancellationToken.None);
        return held;
    }

    private static Task<JournalEntry> VaryAsync(CallScene scene, string lot, Restriction restriction) => scene.Host.Services.GetRequiredService<JournalBox>().AppendAsync(scene.Journal, new Instruction
    {
        Key = Guid.NewGuid().ToString("N"),
        Effective = DateOnly.FromDateTime(scene.Host.Clock.GetUtcNow().UtcDateTime),
        Actor = "office",
        Reason = "As its giver has written",
        Event = new RestrictionVaried { Lot = lot, Restriction = restriction, Authority = "letter of 3 May" },
    }, CancellationToken.None);
}
