using System.Net;
using Folkmoot.Calls;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Calls;

/// <summary>The whole way of a bid over the pages of the site, as the people on it see them.</summary>
public sealed class CallJourneyTests
{
    [Theory, Databases]
    public async Task A_group_asks_writes_together_and_sends_after_seeing_who_does_the_like(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000);
        var visitor = scene.Host.NewBrowser();

        var before = await visitor.GetAsync(scene.Url + "/call");
        Assert.Contains("What will you spend the money on?", before.Main, StringComparison.Ordinal);
        Assert.Null(before.Document.QuerySelector("a.fm-act--big"));
        await scene.OpenCallAsync();
        var other = await scene.SentAsync("Street gardeners", "Garden days in Mill Street", 30_000, email: "gardeners@example.org");

        var refused = await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/call/start"), Start("2,000"), form: "#start");
        Assert.Contains("The most that can be asked for here is £1,000.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var started = await visitor.SubmitAsync(refused, Start("400"), form: "#start");
        var key = await scene.KeyAsync("ann@example.org");
        Assert.Equal(key, started.Redirect);

        var page = await visitor.GetAsync(key);
        Assert.Equal(3, page.Document.QuerySelectorAll("#bid textarea").Length);
        var saved = await visitor.SubmitAsync(page, [("Form.Answers[0]", "We dig the beds by the school.")], form: "#bid", button: "save");
        Assert.Equal(key, saved.Redirect);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Host.NewBrowser().GetAsync(key[..^1] + (key[^1] == 'A' ? 'B' : 'A'))).Status);
        await visitor.SubmitAsync(await visitor.GetAsync(key), [("AuthorName", "Bob"), ("AuthorEmail", "bob@example.org")], form: "#invite");

        // Bob goes on where Ann stopped; what Ann had open is not overwritten unseen.
        var bob = scene.Host.NewBrowser();
        var bobs = await scene.KeyAsync("bob@example.org");
        var stale = await visitor.GetAsync(key);
        var looked = await bob.SubmitAsync(await bob.GetAsync(bobs), [("Form.Answers[1]", "Forty children"), ("Form.Answers[2]", "Soil and plants"), ("Form.StartsOn", "2027-06-01"), ("Form.EndsOn", "2027-07-01")], form: "#bid", button: "check");
        Assert.Contains("Somebody else saved it", Assert.Single((await visitor.SubmitAsync(stale, [("Form.Answers[0]", "Other words")], form: "#bid", button: "save")).Errors), StringComparison.Ordinal);

        var review = await bob.FollowAsync(looked);
        Assert.Contains("Others do or plan something like it", review.Main, StringComparison.Ordinal);
        Assert.Contains("Street gardeners", review.Main, StringComparison.Ordinal);
        await bob.SubmitAsync(review, [("OfferWords", "We could dig on the same day.")], form: $"#offer-{other.Id}");
        var sent = await bob.SubmitAsync(await bob.GetAsync(bobs + "?check=true"), [], form: "#send");
        Assert.Equal(bobs, sent.Redirect);
        var mine = await bob.GetAsync(bobs);
        Assert.Null(mine.Document.QuerySelector("#bid"));
        var again = await bob.GetAsync(mine.Document.QuerySelector("a[href*='call/start?author']")!.GetAttribute("href")!);
        Assert.Contains("You ask for School friends", again.Main, StringComparison.Ordinal);

        // The gardeners take the offer: one bid remains, with all who wrote.
        var gardeners = await scene.KeyAsync("gardeners@example.org");
        await visitor.SubmitAsync(await visitor.GetAsync(gardeners), [], form: "#answer-offer", button: "true");
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((BidState.Sent, 3), ((await scene.BidAsync(other.Id)).State, await db.BidAuthors.CountAsync(a => a.BidId == other.Id)));
        Assert.Equal(BidState.Withdrawn, (await db.Bids.SingleAsync(b => b.Number == 2)).State);
    }

    [Theory, Databases]
    public async Task A_panel_decides_with_one_conflict_and_the_money_moves_only_when_nobody_can_challenge_any_more(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000);
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000, email: "ann@example.org");
        await scene.OpenPanelAsync();
        var manage = $"{scene.Url}/manage/call/{bid.Number}";
        var @case = $"{scene.Url}/panel/{bid.Number}";
        var members = new List<Browser>();
        foreach (var (account, _) in scene.Panel)
            members.Add(await scene.Host.SignInAsync(account));
        var (chair, organiser) = (members[0], await scene.Town.OrganiserAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.Town.StrangerAsync()).GetAsync(@case)).Status);
        var closed = await members[1].GetAsync(@case);
        Assert.DoesNotContain("for the whole street", closed.Main, StringComparison.Ordinal);
        await SendAsync(members[1], @case, "#declare-form", ("Kind", "Direct"), ("Tie", "Board"), ("Whose", "Sibling"), ("Words", "My sister runs it"));
        Assert.DoesNotContain("for the whole street", (await members[1].GetAsync(@case)).Main, StringComparison.Ordinal);
        Assert.Null((await members[1].GetAsync(@case)).Document.QuerySelector("main form"));
        await SendAsync(members[2], @case, "#declare-form", ("Kind", "Indirect"), ("Words", "I know the leader"));
        Assert.Null((await members[2].GetAsync(@case)).Document.QuerySelector("#score-form"));
        foreach (var member in new[] { chair, members[3] })
            await SendAsync(member, @case, "#declare-form", ("Kind", "None"));
        await SendAsync(chair, @case, "#rule", ("Ruling", "Note"), ("RulingReason", "Everybody knows everybody here."));

        // Blind until one's own is given.
        await SendAsync(chair, @case, "#score-form", ("Value", "4"), ("ScoreReason", "Just what is missing here."));
        Assert.DoesNotContain("Just what is missing here.", (await members[2].GetAsync(@case)).Main, StringComparison.Ordinal);
        await SendAsync(members[2], @case, "#score-form", ("Value", "2"), ("ScoreReason", "A little dear for what it is."));
        Assert.Contains("The lowest is 2, the middle 2-4, the highest 4.", (await members[2].GetAsync(@case)).Main, StringComparison.Ordinal);

        // Somebody with an interest cannot vote, and does not count for the quorum.
        var page = await organiser.GetAsync(manage);
        Assert.Contains("Member 1 has an interest", Assert.Single((await organiser.SubmitAsync(page, Decide("For", "For", "For", "For"), form: "#decide-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("It takes 3 members without an interest who vote; there are 2.", Assert.Single((await organiser.SubmitAsync(page, Decide("For", "Absent", "For", "Absent"), form: "#decide-form")).Errors), StringComparison.Ordinal);
        await SendAsync(organiser, manage, "#decide-form", Decide("For", "Absent", "Against", "For"));

        var record = await scene.Host.NewBrowser().GetAsync($"{scene.Url}/bids/{bid.Number}/decision");
        foreach (var part in new[] { "It gets £900", "Member 1, a resident: Kept out (a direct interest)", "Member 2, a resident: Against (an indirect interest, noted)", "Too dear" })
            Assert.Contains(part, record.Main, StringComparison.Ordinal);
        var grant = (await scene.BidAsync(bid.Id)).Grant!;
        Assert.Contains("can be challenged until", await CallScene.RefusedAsync(() => scene.StepAsync(grant, (desk, actor, found, key) => desk.CommitAsync(actor, scene.Town.Place, scene.Journal, grant, found.Decision.Pence, null, key, CancellationToken.None))), StringComparison.Ordinal);

        // The group challenges; nothing moves before the answer, whatever the day.
        var ann = scene.Host.NewBrowser();
        var key = await scene.KeyAsync("ann@example.org");
        Assert.Contains("A little dear", (await ann.GetAsync(key)).Main, StringComparison.Ordinal);
        await SendAsync(ann, key, "#challenge", ("ChallengeWords", "Nobody asked what the hall costs."));
        await scene.PassAsync(8);
        Assert.Contains("is open again", await CallScene.RefusedAsync(() => scene.StepAsync(grant, (desk, actor, found, form) => desk.CommitAsync(actor, scene.Town.Place, scene.Journal, grant, found.Decision.Pence, null, form, CancellationToken.None))), StringComparison.Ordinal);
        await SendAsync(await scene.Town.OrganiserAsync(), manage, "#challenge-form", ("Upholds", "False"), ("ChallengeAnswer", "The hall is free, so it did not matter."));

        await scene.StepAsync(grant, (desk, actor, found, form) => desk.CommitAsync(actor, scene.Town.Place, scene.Journal, grant, found.Decision.Pence, null, form, CancellationToken.None));
        await scene.CheckedAsync(bid);
        await scene.PayAsync(grant);
        Assert.Equal(90_000, (await scene.GrantAsync(grant)).Cleared);
        await SendAsync(ann, key, "#report-form", ("Told.Answers[0]", "Twelve mornings with thirty children."), ("Told.People", "30"), ("Told.Learned", "Begin later in the morning."));
        Assert.Contains("Begin later in the morning.", (await ann.GetAsync($"{scene.Url}/bids/{bid.Number}/decision")).Main, StringComparison.Ordinal);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    private static (string, string)[] Decide(params string[] parts) =>
    [
        .. parts.Select((part, at) => ($"Decision.Parts[{at}]", part)), ("Decision.Gives", "True"), ("Decision.Amount", "900"), ("Decision.Options", "All, some or nothing of it."), ("Decision.Reasons", "It is what small children need."),
        ("Decision.Dissent", "Too dear, one member said."), ("Decision.Feedback", "Thank you for a clear plan."),
    ];

    private static (string, string)[] Start(string amount) =>
        [("Form.Title", "Gardening with the school"), ("Form.Amount", amount), ("Form.Kind", "Unregistered"), ("Form.Group", "School friends"), ("Form.Name", "Ann"), ("Form.Email", "ann@example.org"), ("Form.Manner", "Own")];

    private static async Task SendAsync(Browser browser, string page, string form, params (string, string)[] values)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(page), values, form: form);
        Assert.True(answer.Redirect is not null, $"{form}: {(int)answer.Status} {string.Join(' ', answer.Errors)}");
    }
}
