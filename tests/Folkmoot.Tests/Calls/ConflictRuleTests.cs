using System.Net;
using Folkmoot.Calls;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Calls;

/// <summary>The rules on conflicts of interest, C1 to C10 of the practice of grant-making, each enforced at every door.</summary>
public sealed class ConflictRuleTests
{
    private const string Panel = """{"quorum": 3, "min-scores": 0, "challenge-days": 0}""";

    [Theory, Databases]
    public async Task C1_The_register_is_said_to_be_complete_every_year_and_as_the_first_item_of_each_meeting(DatabaseKind kind)
    {
        await using var scene = await SceneAsync(kind);
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        await scene.MoveToPanelAsync();
        var call = await scene.CallAsync();
        var (account, seat) = scene.Panel[1];
        var now = scene.Host.Clock.GetUtcNow();
        Task NoteAsync() => scene.Host.WithAsync<PanelDesk>(desk => desk.NoteAsync(call, seat, bid, "A word", CancellationToken.None));
        foreach (var (_, one) in scene.Panel)
            await scene.DeclareAsync(one, bid, InterestKind.None);

        Assert.Contains("asked for every year", await CallScene.RefusedAsync(NoteAsync), StringComparison.Ordinal);
        var member = await scene.Host.SignInAsync(account);
        Assert.DoesNotContain("for the whole street", (await member.GetAsync($"{scene.Url}/panel/{bid.Number}")).Main, StringComparison.Ordinal);
        await SaidAsync(scene, account, now.AddYears(-1).AddDays(-1));
        Assert.Contains("asked for every year", await CallScene.RefusedAsync(NoteAsync), StringComparison.Ordinal);
        await SaidAsync(scene, account, now.AddYears(-1).AddDays(1));
        await NoteAsync();
        Assert.Contains("for the whole street", (await member.GetAsync($"{scene.Url}/panel/{bid.Number}")).Main, StringComparison.Ordinal);

        // Nothing is decided outside of a meeting, and at one by nobody who has not said it there.
        Assert.Contains("Begin a meeting first", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 90_000)), StringComparison.Ordinal);
        await scene.MeetAsync(silent: 1);
        Assert.Contains("Member 1 has not said at this meeting", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 90_000)), StringComparison.Ordinal);
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/call/meetings"), [("Form.Said", seat.Id.ToString())], form: "#say");
        await scene.DecideAsync(bid, 90_000);
        var record = await scene.Host.NewBrowser().GetAsync($"{scene.Url}/bids/{bid.Number}/decision");
        Assert.Contains("It was decided in meeting 1 of", record.Main, StringComparison.Ordinal);
        Assert.Contains("Its first item were interests.", record.Main, StringComparison.Ordinal);
    }

    [Fact]
    public void C2_and_C7_A_tie_of_the_person_or_the_family_is_direct_whatever_anybody_calls_it()
    {
        foreach (var (tie, whose) in from tie in Enum.GetValues<InterestTie>() from whose in Enum.GetValues<Kin>() select (tie, whose))
        {
            var entry = new RegisteredInterest { Id = Guid.NewGuid(), AccountId = Guid.NewGuid(), Body = "Toddlers", Tie = tie, Whose = whose, Since = new DateOnly(2026, 1, 1), At = default };
            Assert.True((tie != InterestTie.Other && whose != Kin.Other) == (entry.Kind == InterestKind.Direct), $"{tie} of {whose} is {entry.Kind}");
        }

        Assert.Equal(["Partner", "Household", "Parent", "Child", "Sibling", "InLaw"], Enum.GetNames<Kin>()[1..^1]);
    }

    [Theory, Databases]
    public async Task C2_to_C6_A_direct_interest_closes_every_door_an_indirect_one_those_that_the_chair_closes_and_all_of_it_stands_with_the_decision(DatabaseKind kind)
    {
        await using var scene = await SceneAsync(kind, residents: 5);
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        await scene.OpenPanelAsync();
        var call = await scene.CallAsync();
        Task ScoreAsync(int member) => scene.Host.WithAsync<PanelDesk>(desk => desk.ScoreAsync(call, scene.Panel[member].Seat, bid, 3, "A good plan that many want.", CancellationToken.None));
        Task NoteAsync(int member) => scene.Host.WithAsync<PanelDesk>(desk => desk.NoteAsync(call, scene.Panel[member].Seat, bid, "A word", CancellationToken.None));
        Task SayAsync(int member, InterestTie? tie, Kin? whose) => scene.Host.WithAsync<PanelDesk>(desk => desk.DeclareAsync(call, scene.Panel[member].Seat, bid, new DeclarationForm { Kind = InterestKind.Direct, Tie = tie, Whose = whose, Words = "My brother keeps its books" }, CancellationToken.None));

        // What ties whom is asked and kept.
        Assert.Contains("what the tie is", await CallScene.RefusedAsync(() => SayAsync(1, InterestTie.Other, Kin.Sibling)), StringComparison.Ordinal);
        Assert.Contains("whose it is", await CallScene.RefusedAsync(() => SayAsync(1, InterestTie.Paid, null)), StringComparison.Ordinal);
        await SayAsync(1, InterestTie.Paid, Kin.Sibling);
        foreach (var act in new[] { ScoreAsync, NoteAsync })
            Assert.Contains("closed to you", await CallScene.RefusedAsync(() => act(1)), StringComparison.Ordinal);
        Assert.Contains("Ask the chair", await CallScene.RefusedAsync(() => scene.DeclareAsync(scene.Panel[1].Seat, bid, InterestKind.Indirect)), StringComparison.Ordinal);

        // The chair rules on three loyalties in three ways.
        foreach (var (member, ruling) in new[] { (2, Ruling.Note), (3, Ruling.NoScore), (4, Ruling.Leave) })
        {
            await scene.DeclareAsync(scene.Panel[member].Seat, bid, InterestKind.Indirect, "I know the leader");
            Assert.Contains("closed to you", await CallScene.RefusedAsync(() => NoteAsync(member)), StringComparison.Ordinal);
            await using var db = scene.Host.Database.NewContext();
            var interest = (await db.Interests.SingleAsync(i => i.SeatId == scene.Panel[member].Seat.Id)).Id;
            await scene.Host.WithAsync<PanelDesk>(desk => desk.RuleAsync(new Actor(scene.Panel[0].Account, "Chair"), call, scene.Panel[0].Seat, interest, ruling, $"Because of {ruling}", CancellationToken.None));
        }

        await ScoreAsync(2);
        await NoteAsync(2);
        await NoteAsync(3);
        Assert.Contains("closed to you", await CallScene.RefusedAsync(() => ScoreAsync(3)), StringComparison.Ordinal);
        foreach (var act in new[] { ScoreAsync, NoteAsync })
            Assert.Contains("closed to you", await CallScene.RefusedAsync(() => act(4)), StringComparison.Ordinal);

        // The quorum counts those without an interest alone; a substitute makes up for who is out.
        await scene.DeclareAsync(scene.Panel[0].Seat, bid, InterestKind.None);
        foreach (var (out1, name) in new[] { (1, "Member 1"), (3, "Member 3"), (4, "Member 4") })
            Assert.Contains($"{name} has an interest", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 90_000, [.. Enumerable.Range(1, 5).Except([2, out1])])), StringComparison.Ordinal);
        Assert.Contains("It takes 3 members without an interest who vote; there are 2.", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 90_000, 1, 3, 4, 5)), StringComparison.Ordinal);
        await scene.DeclareAsync(scene.Panel[5].Seat, bid, InterestKind.None);
        await scene.DecideAsync(bid, 90_000, 1, 3, 4);

        await using var after = scene.Host.Database.NewContext();
        var decision = await after.PanelDecisions.SingleAsync();
        var members = Presence.Read(decision.Members);
        Assert.Equal(["", "My brother keeps its books", "I know the leader", "I know the leader", "I know the leader", ""], members.Select(one => one.Declared));
        Assert.Equal(["", "", "Because of Note", "Because of NoScore", "Because of Leave", ""], members.Select(one => one.Done));
        Assert.Equal([PresenceKind.For, PresenceKind.Excluded, PresenceKind.For, PresenceKind.Excluded, PresenceKind.Excluded, PresenceKind.For], members.Select(one => one.Part));
        var stored = await after.Interests.SingleAsync(i => i.SeatId == scene.Panel[1].Seat.Id);
        Assert.Equal((InterestTie.Paid, Kin.Sibling), (stored.Tie!.Value, stored.Whose!.Value));
    }

    [Theory, Databases]
    public async Task C2_and_C9_What_the_register_names_is_closed_and_a_tie_that_was_hidden_opens_the_decision_again(DatabaseKind kind)
    {
        await using var scene = await SceneAsync(kind);
        var bid = await scene.SentAsync("The Toddlers' Group", "Mornings for toddlers", 100_000);
        var other = await scene.SentAsync("Street gardeners", "Garden days", 50_000);
        await scene.OpenPanelAsync();
        var call = await scene.CallAsync();
        var (hiding, late) = (scene.Panel[1], scene.Panel[2]);
        await AddAsync(scene, scene.Panel[3].Account, "toddlers group", "2024-05-01");

        // Neither a denial nor a softer word helps against one's own register.
        foreach (var soft in new[] { InterestKind.None, InterestKind.Indirect })
            Assert.Contains("Your register of interests names toddlers group", await CallScene.RefusedAsync(() => scene.DeclareAsync(scene.Panel[3].Seat, bid, soft)), StringComparison.Ordinal);
        await scene.DeclareAsync(scene.Panel[3].Seat, other, InterestKind.None);

        // A tie that is written down after none was declared closes the door at once.
        foreach (var member in scene.Panel.Take(3))
        {
            await scene.DeclareAsync(member.Seat, bid, InterestKind.None);
            await scene.DeclareAsync(member.Seat, other, InterestKind.None);
        }

        await scene.DecideAsync(bid, 90_000, 3);
        await AddAsync(scene, late.Account, "Street gardeners", "2020-01-01");
        Assert.Contains("closed to you", await CallScene.RefusedAsync(() => scene.Host.WithAsync<PanelDesk>(desk => desk.ScoreAsync(call, late.Seat, other, 3, "A good plan that many want.", CancellationToken.None))), StringComparison.Ordinal);
        Assert.Contains("Member 2 has an interest", await CallScene.RefusedAsync(() => scene.DecideAsync(other, 50_000)), StringComparison.Ordinal);

        // Found later: what began after the decision leaves it alone, what was hidden opens it again.
        scene.Host.Clock.Advance(TimeSpan.FromDays(2));
        await AddAsync(scene, late.Account, "The Toddlers Group", scene.Today());
        Assert.Equal(BidState.Awarded, (await scene.BidAsync(bid.Id)).State);
        await AddAsync(scene, hiding.Account, "The Toddlers Group", "2025-01-01");
        Assert.Equal(BidState.Sent, (await scene.BidAsync(bid.Id)).State);
        Assert.Contains("Member 1 has an interest", await CallScene.RefusedAsync(() => scene.DecideAsync(bid, 90_000)), StringComparison.Ordinal);
        Assert.Contains("is open again", await CallScene.RefusedAsync(async () => await scene.PayAsync((await scene.BidAsync(bid.Id)).Grant!)), StringComparison.Ordinal);
        var page = await scene.Host.SignInAsync(hiding.Account);
        var register = await page.GetAsync("/register-of-interests");
        Assert.Contains("The Toddlers Group", register.Main, StringComparison.Ordinal);
        await page.SubmitAsync(register, [], form: "form[action*='End']");
        Assert.Contains("2025 to", (await page.GetAsync("/register-of-interests")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task C8_Relatives_among_the_staff_are_asked_for_and_nobody_on_the_panel_makes_enquiries(DatabaseKind kind)
    {
        await using var scene = await SceneAsync(kind);
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        var call = await scene.CallAsync();
        Task SeatAsync(bool? has, string? who, bool promises) => scene.Host.WithAsync<PanelDesk>(desk => desk.SeatAsync(Communities.Town.Organiser, call, new SeatForm { Name = "Late", Email = "late@example.org", HasRelatives = has, Disclosed = who, Promises = promises }, CancellationToken.None));

        Assert.Contains("Ask the member about relatives among the staff", await CallScene.RefusedAsync(() => SeatAsync(null, null, true)), StringComparison.Ordinal);
        Assert.Contains("Write 3 to 500 characters", await CallScene.RefusedAsync(() => SeatAsync(true, " ", true)), StringComparison.Ordinal);
        Assert.Contains("Ask for that promise first", await CallScene.RefusedAsync(() => SeatAsync(false, null, false)), StringComparison.Ordinal);
        await SeatAsync(true, "My son works in the finance team", true);
        var organiser = await scene.Town.OrganiserAsync();
        Assert.Contains("My son works in the finance team", (await organiser.GetAsync(scene.Url + "/manage/call")).Main, StringComparison.Ordinal);

        // A member who is of the office as well reads bids on the panel's pages and asks nothing about groups.
        var (account, _) = scene.Panel[1];
        Assert.Contains("makes no enquiries", await CallScene.RefusedAsync(() => scene.Host.WithAsync<GroupDesk>(desk => desk.CheckAsync(new Actor(account, "Organiser"), call, bid, "people", "Seen", CancellationToken.None))), StringComparison.Ordinal);
        await scene.Host.WithAsync<Folkmoot.People.Roles>(roles => roles.GrantAsync(Actor.Platform, new Folkmoot.People.NewGrant(null, "member1@example.org", Folkmoot.People.Role.Organiser, scene.Town.Place.Id), CancellationToken.None));
        var both = await scene.Host.SignInAsync(account);
        Assert.Equal(HttpStatusCode.OK, (await both.GetAsync(scene.Url + "/manage/call")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await both.GetAsync($"{scene.Url}/manage/call/{bid.Number}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync($"{scene.Url}/manage/call/{bid.Number}")).Status);
    }

    [Theory, Databases]
    public async Task C9_Whoever_only_talked_has_taken_part_and_whoever_did_nothing_has_not(DatabaseKind kind)
    {
        await using var scene = await SceneAsync(kind);
        var bid = await scene.SentAsync("Toddler group", "Mornings for toddlers", 100_000);
        await scene.OpenPanelAsync();
        var call = await scene.CallAsync();
        foreach (var (_, seat) in scene.Panel)
            await scene.DeclareAsync(seat, bid, InterestKind.None);
        await scene.Host.WithAsync<PanelDesk>(desk => desk.NoteAsync(call, scene.Panel[1].Seat, bid, "Give it to them", CancellationToken.None));
        await scene.Host.WithAsync<PanelDesk>(desk => desk.SeatAsync(Communities.Town.Organiser, call, new SeatForm { Name = "Silent", Email = "silent@example.org", HasRelatives = false, Promises = true }, CancellationToken.None));
        var form = scene.Decision(90_000, 1);
        form.Parts.Add(PresenceKind.Absent);
        await scene.DecideAsync(bid, form);
        await using var db = scene.Host.Database.NewContext();
        var silent = await db.PanelSeats.SingleAsync(s => s.Name == "Silent");

        await scene.DeskAsync(desk => desk.FoundAsync(Communities.Town.Organiser, call, bid, silent.Id, "Is its treasurer", CancellationToken.None));
        Assert.Equal(BidState.Awarded, (await scene.BidAsync(bid.Id)).State);
        await scene.DeskAsync(desk => desk.FoundAsync(Communities.Town.Organiser, call, bid, scene.Panel[1].Seat.Id, "Is its treasurer", CancellationToken.None));
        Assert.Equal(BidState.Sent, (await scene.BidAsync(bid.Id)).State);
    }

    private static async Task<CallScene> SceneAsync(DatabaseKind kind, int residents = 3)
    {
        var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 300_000, residents, panel: Panel);
        await scene.OpenCallAsync();
        return scene;
    }

    private static async Task SaidAsync(CallScene scene, Guid account, DateTimeOffset at)
    {
        await using var db = scene.Host.Database.NewContext();
        db.RegisterRefreshes.Add(new RegisterRefresh { Id = Guid.NewGuid(), AccountId = account, At = at });
        await db.SaveChangesAsync();
    }

    private static Task AddAsync(CallScene scene, Guid account, string body, string since) => scene.Host.WithAsync<RegisterDesk>(desk =>
        desk.AddAsync(new Actor(account, "The panel"), new RegisterForm { Body = body, Tie = InterestTie.Board, Whose = Kin.Partner, Since = since }, CancellationToken.None));
}
