using System.Net;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Calls;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Calls;

/// <summary>Bids decided by residents' ballot and by an open meeting, from the first question to the money.</summary>
public sealed class WaysOfDecidingTests
{
    [Theory, Databases]
    public async Task Residents_vote_on_bids_and_the_result_is_their_decision_and_their_money(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("grants-by-ballot", 150_000, residents: 0, others: 0);
        await scene.Town.SetAsync(scene.View, "vote", settings: """{"budget": 200000, "grace-minutes": 0}""");
        await Assert.ThrowsAsync<Xunit.Sdk.EqualException>(scene.OpenCallAsync);
        await scene.Town.SetAsync(scene.View, "vote", settings: """{"budget": 150000, "grace-minutes": 0}""");
        await scene.OpenCallAsync();
        var bids = new List<Bid>
        {
            await scene.SentAsync("Toddler group", "Mornings for toddlers", 60_000, email: "ann@example.org"),
            await scene.SentAsync("Street gardeners", "Garden days", 50_000),
            await scene.SentAsync("Saturday band", "New uniforms", 90_000),
            await scene.SentAsync("Ann Orchard", "Help for my street", 40_000, RecipientKind.Individual),
            await scene.SentAsync("Late ones", "Taken back in time", 10_000),
        };
        var vote = scene.View.Method("ballot")!;
        var call = scene.View.Method("call")!;
        await scene.Town.MoveToAsync(call.ClosesAt);
        var visitor = scene.Host.NewBrowser();
        Assert.Contains("Residents decide by a secret ballot", (await visitor.GetAsync(scene.Url + "/call")).Main, StringComparison.Ordinal);
        await scene.Host.WithAsync<BidDesk>(async desk => await desk.WithdrawAsync(await scene.CallAsync(), bids[4].Id, CancellationToken.None));
        await using (var db = scene.Host.Database.NewContext())
        {
            var on = await db.Set<Folkmoot.Proposals.Proposal>().OrderBy(p => p.Number).ToListAsync();
            Assert.Equal([60_000L, 50_000L, 90_000L, 40_000L], on.Select(p => p.Cost));
            Assert.Contains("Toddler group asks for this.", on[0].Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Ann Orchard", on[3].Words, StringComparison.Ordinal);
        }

        // Ten vote. Whoever asks may vote for its own; its authors do not count towards the critical mass of five.
        await scene.Town.MoveToAsync(vote.OpensAt);
        Assert.Contains("stays on the ballot", await CallScene.RefusedAsync(() => scene.Host.WithAsync<BidDesk>(async desk => await desk.WithdrawAsync(await scene.CallAsync(), bids[0].Id, CancellationToken.None))), StringComparison.Ordinal);
        Assert.Contains("by ballot", await CallScene.RefusedAsync(() => scene.DecideAsync(bids[0], 60_000)), StringComparison.Ordinal);
        await scene.AgreeAsync("Best start in life");
        await VoteAsync(scene, vote, [1, 2], [1, 2], [1, 2], [1, 2], [1, 2], [1], [1], [3], [3], [4]);
        await scene.Town.MoveToAsync(vote.ClosesAt);
        await scene.Host.RunJobsAsync();

        // Outcomes were agreed in the meantime: what won waits until somebody says what it works towards, and nothing else does.
        Assert.Equal([BidState.Sent, BidState.Declined, BidState.Declined, BidState.Declined, BidState.Withdrawn], await StatesAsync(scene, bids));
        Assert.Empty((await scene.FiguresAsync()).Grants);
        var office = await scene.Town.OrganiserAsync();
        await office.SubmitAsync(await office.GetAsync(scene.Url + "/manage/call/1"), [("Serves", "best-start-in-life")], form: "#serves-form");
        await office.SubmitAsync(await office.GetAsync(scene.Url + "/manage/call"), [], form: "#result");
        Assert.Equal([BidState.Awarded, BidState.Declined, BidState.Declined, BidState.Declined, BidState.Withdrawn], await StatesAsync(scene, bids));
        var won = await visitor.GetAsync($"{scene.Url}/bids/1/decision");
        foreach (var part in new[] { "It gets £600", "Entitled to decide: everybody on the roll, 12 in all.", "7 of 10 who voted supported it.", "All 4 bids stood on the ballot" })
            Assert.Contains(part, won.Main, StringComparison.Ordinal);
        Assert.Contains("It needed 5 besides its authors and had 4.", (await visitor.GetAsync($"{scene.Url}/bids/2/decision")).Main, StringComparison.Ordinal);
        var told = (await scene.Host.LettersAsync()).Where(letter => letter.Subject.StartsWith("Decided", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, told.Count);
        Assert.Contains("2 of 10 who voted supported it; others were chosen", told.Single(letter => letter.Subject.EndsWith("New uniforms", StringComparison.Ordinal)).Body, StringComparison.Ordinal);

        // A challenge stops the money; decided anew, it is what the ballot said.
        var grant = (await scene.BidAsync(bids[0].Id)).Grant!;
        var key = await scene.KeyAsync("ann@example.org");
        await visitor.SubmitAsync(await visitor.GetAsync(key), [("ChallengeWords", "Our sheets from the library are missing.")], form: "#challenge");
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/call/1"), [("Upholds", "True"), ("ChallengeAnswer", "We looked for them and found none.")], form: "#challenge-form");
        Assert.Equal(BidState.Sent, (await scene.BidAsync(bids[0].Id)).State);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/call/1"), [], form: "#result-form");
        Assert.Equal(BidState.Awarded, (await scene.BidAsync(bids[0].Id)).State);
        await scene.PassAsync(8);
        await scene.StepAsync(grant, (desk, actor, found, step) => desk.CommitAsync(actor, scene.Town.Place, scene.Journal, grant, found.Decision.Pence, null, step, CancellationToken.None));
        await scene.CheckedAsync(bids[0]);
        await scene.PayAsync(grant);
        Assert.Equal(60_000, (await scene.FiguresAsync()).Paid);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    [Theory, Databases]
    public async Task An_open_meeting_talks_bids_over_and_its_hands_are_counted_without_those_who_have_an_interest(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("grants-by-meeting", 150_000, residents: 0, others: 0);
        await scene.Town.SetAsync(scene.View, "meeting", settings: """{"quorum": 12, "majority": 60, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 60_000);
        await scene.Town.MoveToAsync(scene.View.Method("open-meeting")!.OpensAt);
        var organiser = await scene.Town.OrganiserAsync();
        var (meetings, manage) = (scene.Url + "/manage/call/meetings", scene.Url + "/manage/call/1");

        Assert.Contains("No meeting is open", (await organiser.GetAsync(manage)).Main, StringComparison.Ordinal);
        (string, string)[] Meeting(string present, string residents) => [("Form.HeldOn", scene.Today()), ("Form.Where", "The village hall"), ("Form.Present", present), ("Form.Residents", residents)];
        Assert.Contains("from 0 to 20", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(meetings), Meeting("20", "21"), form: "#open")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(meetings), Meeting("20", "15"), form: "#open");
        await scene.AgreeAsync("Best start in life");
        Assert.Contains("Name 1 to 3 of the outcomes", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(manage), Hands("12", "2", "1"), form: "#decide-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(manage), [("Serves", "best-start-in-life")], form: "#serves-form");
        foreach (var (hands, refusal) in new[]
        {
            (Hands("12", "2", "1", asked: false), "Ask first who has an interest"), (Hands("15", "3", "1"), "20 were there and 2 left; 19 hands are too many."), (Hands("9", "1", "1"), "It takes 12 without an interest; there are 11."),
            (Hands("9", "6", "0"), "More than 60 of 100"), (Hands("x", "6", "0"), "Write a whole number from 0 to 20."),
        })
            Assert.Contains(refusal, Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(manage), hands, form: "#decide-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(manage), Hands("12", "2", "1"), form: "#decide-form");

        var visitor = scene.Host.NewBrowser();
        var record = await visitor.GetAsync($"{scene.Url}/bids/1/decision");
        foreach (var part in new[]
        {
            "It gets £500", "Entitled to decide: Everybody who lives here.", "It was decided in meeting 1 of", "There when it was decided: 15. For it: 12, against it: 2, neither: 1. Needed: 12.", "The treasurer of the group: Kept out",
            "All, some or nothing of it.", "Too dear for some", "what small children need",
        })
            Assert.Contains(part, record.Main, StringComparison.Ordinal);
        Assert.Equal(50_000, (await scene.FiguresAsync()).Awarded);

        // Somebody stayed who should have left: it is open again, and its money stands still.
        await organiser.SubmitAsync(await organiser.GetAsync(manage), [("FoundWords", "The leader's wife voted, too")], form: "#found");
        Assert.Contains("Opened again", (await visitor.GetAsync($"{scene.Url}/bids/1/decision")).Main, StringComparison.Ordinal);
        Assert.Contains("is open again", await CallScene.RefusedAsync(async () => await scene.PayAsync((await scene.BidAsync(bid.Id)).Grant!)), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(meetings), [], form: "#close");
        Assert.Contains("Begin a meeting first", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 50_000)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(meetings)).Status);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    [Theory, Databases]
    public async Task Two_who_decide_at_the_same_moment_give_away_no_more_than_there_is(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 100_000, panel: """{"quorum": 3, "min-scores": 0, "challenge-days": 7}""");
        await scene.OpenCallAsync();
        List<Bid> bids = [await scene.SentAsync("Toddler group", "Mornings for toddlers", 90_000), await scene.SentAsync("Gardeners", "Garden days", 90_000)];
        await scene.OpenPanelAsync();
        foreach (var (bid, seat) in from bid in bids from member in scene.Panel select (bid, member.Seat))
            await scene.DeclareAsync(seat, bid, InterestKind.None);

        // Each is sent four times, and the two together are more than the round has.
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => TriedAsync(() => scene.DecideAsync(bids[at % 2], 90_000))));

        Assert.Single(done, refusal => refusal is null);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((1, 90_000L), (await db.PanelDecisions.CountAsync(), await db.PanelDecisions.SumAsync(d => d.Pence)));
        Assert.Equal(1, await db.Bids.CountAsync(b => b.State == BidState.Awarded));
        var figures = await scene.FiguresAsync();
        Assert.Equal(90_000, Assert.Single(figures.Grants).Decision.Pence);
        Assert.Contains("The round has only £100 left", await CallScene.RefusedAsync(() => scene.DecideAsync(bids.Single(bid => bid.Id == db.Bids.Single(b => b.State == BidState.Sent).Id), 90_000)), StringComparison.Ordinal);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    private static async Task<string?> TriedAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Message;
        }
    }

    private static (string, string)[] Hands(string @for, string against, string neither, bool asked = true) =>
    [
        .. asked ? new[] { ("Decision.Asked", "true") } : [], ("Decision.Excluded", "The treasurer of the group\nHer husband"), ("Decision.For", @for), ("Decision.Against", against), ("Decision.Neither", neither), ("Decision.Gives", "True"), ("Decision.Amount", "500"),
        ("Decision.Options", "All, some or nothing of it."), ("Decision.Reasons", "It is what small children need."), ("Decision.Dissent", "Too dear for some"), ("Decision.Feedback", "Thank you for a clear plan."),
    ];

    private static async Task VoteAsync(CallScene scene, Phase vote, params int[][] ballots)
    {
        await scene.Host.WithAsync<RollBook>(async roll => await roll.AddNamelessAsync(Town.Organiser, (await scene.Town.FindAsync(scene.View)).Method("ballot")!, ballots.Length + 2, CancellationToken.None));
        await using var scope = scene.Host.Services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<FolkmootDb>().Database.BeginTransactionAsync();
        await scope.ServiceProvider.GetRequiredService<BulkBallots>().AddAsync(vote.Id, ballots.Select(ballot => Choices.OfSet(ballot)), ballots.Length, (_, _) => { }, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static async Task<IEnumerable<BidState>> StatesAsync(CallScene scene, IEnumerable<Bid> bids)
    {
        await using var db = scene.Host.Database.NewContext();
        var states = await db.Bids.ToDictionaryAsync(b => b.Id, b => b.State);
        return [.. bids.Select(bid => states[bid.Id])];
    }
}
