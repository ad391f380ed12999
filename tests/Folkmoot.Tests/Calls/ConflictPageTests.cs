using System.Net;
using Folkmoot.Calls;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Folkmoot.Tests.Proof;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Calls;

/// <summary>The rules on conflicts of interest at the pages: what a page does not offer is sent all the same, and is refused with a sentence; nothing is written.</summary>
public sealed class ConflictPageTests
{
    [Theory, Databases]
    public async Task Whoever_has_an_interest_is_refused_at_every_form_though_it_is_forged(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000, residents: 5, panel: """{"quorum": 4, "min-scores": 0, "challenge-days": 0}""");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        await scene.MoveToPanelAsync();
        var members = new List<Browser>();
        foreach (var (account, _) in scene.Panel)
            members.Add(await scene.Host.SignInAsync(account));
        var (page, office) = ($"{scene.Url}/panel/1", await scene.Town.OrganiserAsync());

        // C1: while the register is not said to be complete, everything is closed.
        await DoneAsync(members[1], page, "#declare-form", false);
        await RefusedAsync(members[1], page, "Note", "asked for every year", ("Note", "Give it to them"));
        await RefusedAsync(members[1], page, "Score", "asked for every year", ("Value", "4"), ("ScoreReason", "Just what is missing here."));
        foreach (var member in members)
            await DoneAsync(member, "/register-of-interests", "#complete-form", true, ("IsComplete", "true"));

        // C2 and C7: a tie of the family has a name; C3: it closes every door for good, whatever is said afterwards.
        await RefusedAsync(members[1], page, "Declare", "what the tie is", ("Kind", "Direct"), ("Whose", "InLaw"), ("Words", "My brother-in-law keeps its books"));
        await DoneAsync(members[1], page, "#declare-form", true, ("Kind", "Direct"), ("Tie", "Paid"), ("Whose", "InLaw"), ("Words", "My brother-in-law keeps its books"));
        Assert.DoesNotContain("for the whole street", (await members[1].GetAsync(page)).Main, StringComparison.Ordinal);
        await RefusedAsync(members[1], page, "Score", "closed to you", ("Value", "4"), ("ScoreReason", "Just what is missing here."));
        await RefusedAsync(members[1], page, "Note", "closed to you", ("Note", "Give it to them"));
        await RefusedAsync(members[1], page, "Declare", "Ask the chair", ("Kind", "None"));

        // C4: until the chair has ruled a loyalty closes them too, and nobody rules on themselves.
        await DoneAsync(members[2], page, "#declare-form", true, ("Kind", "Indirect"), ("Words", "I know the leader"));
        await RefusedAsync(members[2], page, "Score", "closed to you", ("Value", "4"), ("ScoreReason", "Just what is missing here."));
        await using var db = scene.Host.Database.NewContext();
        var own = await db.Interests.SingleAsync(i => i.SeatId == scene.Panel[2].Seat.Id);
        await RefusedAsync(members[2], page, $"Rule&interest={own.Id}", "Nobody decides about an interest of their own", ("Ruling", "Note"), ("RulingReason", "I am fair"));
        await DoneAsync(members[0], page, "#declare-form", true, ("Kind", "None"));
        await DoneAsync(members[0], page, "#rule", true, ("Ruling", "NoScore"), ("RulingReason", "Talks and does not vote"));
        await DoneAsync(members[2], page, "#note-form", true, ("Note", "Ask who waters"));
        await RefusedAsync(members[2], page, "Score", "closed to you", ("Value", "4"), ("ScoreReason", "Just what is missing here."));
        foreach (var at in new[] { 3, 4, 5 })
            await DoneAsync(members[at], page, "#declare-form", true, ("Kind", "None"));

        // C5: only those without an interest make the quorum; C6: what was done about each stands with the decision.
        await DoneAsync(office, scene.Url + "/manage/call/meetings", "#open", true, [("Form.HeldOn", scene.Today()), ("Form.Where", "The town hall"), .. scene.Panel.Select(one => ("Form.Said", one.Seat.Id.ToString()))]);
        var manage = scene.Url + "/manage/call/1";
        foreach (var (sentence, parts) in new[]
        {
            ("Member 1 has an interest", new[] { "For", "For", "Absent", "For", "For", "For" }), ("Member 2 has an interest", ["For", "Absent", "For", "For", "For", "For"]), ("It takes 4 members without an interest who vote; there are 3.", ["For", "Absent", "Absent", "For", "For", "Absent"]),
        })
        {
            var answer = await office.SubmitAsync(await office.GetAsync(manage), Decision(parts), form: "#decide-form");
            Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        }

        await DoneAsync(office, manage, "#decide-form", true, Decision("For", "Absent", "Absent", "For", "For", "For"));
        var record = (await scene.Host.NewBrowser().GetAsync(scene.Url + "/bids/1/decision")).Main;
        Assert.Contains("Member 1, a resident: Kept out (a direct interest)", record, StringComparison.Ordinal);
        Assert.Contains("Talks and does not vote", record, StringComparison.Ordinal);

        // C8: relatives are asked for with a promise; a member with an office beside it makes no enquiries.
        var seat = await office.SubmitAsync(await office.GetAsync(scene.Url + "/manage/call"), [("Seat.Name", "Late"), ("Seat.Email", "late@example.org"), ("Seat.IsResident", "True"), ("Seat.IsChair", "False"), ("Seat.HasRelatives", "False")], form: "#seat");
        Assert.Contains("Ask for that promise first", Assert.Single(seat.Errors), StringComparison.Ordinal);
        await scene.Host.WithAsync<Roles>(roles => roles.GrantAsync(Actor.Platform, new NewGrant(null, "member3@example.org", Role.Organiser, scene.Town.Place.Id), CancellationToken.None));
        var both = await scene.Host.SignInAsync(scene.Panel[3].Account);
        Assert.Equal(HttpStatusCode.NotFound, (await both.SendAsync(await ForgeryAsync(both, manage, "Check", ("CheckKind", "people"), ("Evidence", "Seen")))).Status);
        Assert.Equal(0, await db.OrganisationChecks.CountAsync());

        // C9: a tie that was hidden opens the decision again, and its money stops.
        var grant = (await scene.BidAsync(bid.Id)).Grant!;
        await DoneAsync(members[4], "/register-of-interests", "#add-form", true, ("Form.Body", "The Toddler Group"), ("Form.Tie", "Board"), ("Form.Whose", "Partner"), ("Form.Since", "2020-01-01"));
        Assert.Equal(BidState.Sent, (await scene.BidAsync(bid.Id)).State);
        await RefusedAsync(office, "/places/wyebridge/funds/manage/" + grant, "Step&step=Send", "is open again", ("Form.Key", Guid.NewGuid().ToString("N")));
        Assert.Equal((0L, 0L), ((await scene.FiguresAsync()).Paid, (await scene.GrantAsync(grant)).Payable));

        async Task RefusedAsync(Browser browser, string where, string handler, string sentence, params (string Name, string Value)[] values)
        {
            var before = await CountsAsync(scene);
            var answer = await browser.SendAsync(await ForgeryAsync(browser, where, handler, values));
            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{handler}, {sentence}: {(int)answer.Status}");
            Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
            Assert.Equal(before, await CountsAsync(scene));
        }
    }

    private static async Task<(int, int, int, int, int)> CountsAsync(CallScene scene)
    {
        await using var db = scene.Host.Database.NewContext();
        return (await db.BidScores.CountAsync(), await db.PanelNotes.CountAsync(), await db.Interests.CountAsync(), await db.Interests.CountAsync(i => i.Ruling != null || i.Kind == InterestKind.None), (await scene.FiguresAsync()).Entries);
    }

    private static async Task<HttpRequestMessage> ForgeryAsync(Browser browser, string page, string handler, params (string Name, string Value)[] values)
    {
        // Any page of the same visitor gives a token; the page itself may offer no form at all.
        var token = (await browser.GetAsync("/register-of-interests")).Document.QuerySelector($"input[name={Form.Token}]")!.GetAttribute("value")!;
        return new HttpRequestMessage(HttpMethod.Post, $"{page}?handler={handler}") { Content = new FormUrlEncodedContent([.. values.Select(one => KeyValuePair.Create(one.Name, one.Value)), KeyValuePair.Create(Form.Token, token)]) };
    }

    private static async Task DoneAsync(Browser browser, string page, string form, bool isThere, params (string Name, string Value)[] values)
    {
        var shown = await browser.GetAsync(page);
        Assert.Equal(isThere, shown.Document.QuerySelector(form) is not null);
        if (!isThere)
            return;
        var answer = await browser.SubmitAsync(shown, values, form: form);
        Assert.True(answer.Redirect is not null, $"{form} on {page}: {(int)answer.Status} {string.Join(' ', answer.Errors)}");
    }

    private static (string, string)[] Decision(params string[] parts) =>
    [
        .. parts.Select((part, at) => ($"Decision.Parts[{at}]", part)), ("Decision.Gives", "True"), ("Decision.Amount", "900"), ("Decision.Options", "All, some or nothing of it."), ("Decision.Reasons", "It is what small children need."),
        ("Decision.Feedback", "Thank you for a clear plan."),
    ];
}
