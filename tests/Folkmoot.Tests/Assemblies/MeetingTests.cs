using System.Net;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Pay;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Ballots;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>A hybrid meeting with paper in the room: who is there, who speaks and for how long, what is printed, who is paid, and votes from a box.</summary>
public sealed class MeetingTests
{
    [Theory, Databases]
    public async Task Members_speak_in_turn_are_paid_from_the_fund_and_vote_on_paper_or_on_the_web(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(24);
        await scene.DrawAsync();
        foreach (var member in await scene.MembersAsync())
            await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, member.Id, MemberState.Confirmed, CancellationToken.None));
        await scene.OpenAsync("meet");
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [("Form.Title", "First weekend"), ("Form.StartsAt", "2026-07-18T10:00"), ("Form.EndsAt", "2026-07-18T16:00"), ("Form.Where", "Town hall"), ("Form.Join", "https://meet.example.org/river"), ("Form.Observe", "Twenty seats in the gallery."), ("Form.Agenda", "Hearing\nTables")], form: "#add-form");
        scene.Host.Clock.Set(new DateTimeOffset(2026, 7, 18, 9, 5, 0, TimeSpan.Zero));
        organiser = await scene.Town.OrganiserAsync();

        await AttendAsync(scene, organiser);
        await SpeakAsync(scene, organiser);
        await PayAsync(scene, organiser);
        await VoteAsync(scene);
    }

    [Fact]
    public void Seats_are_read_and_written_as_on_paper()
    {
        Assert.Equal([1, 2, 3, 7, 9, 10], SeatList.Read(" 1-3, 9;10 7 ", "Room").Order());
        Assert.Equal("1-3, 7, 9-10", SeatList.Say([10, 9, 7, 3, 2, 1]));
        Assert.Equal("", SeatList.Say(SeatList.Read(null, "Room")));
        foreach (var wrong in new[] { "3-1", "a", "1-2-3", "0", "-4", "99999999999" })
            Assert.Equal("Room", Assert.Throws<RefusedException>(() => SeatList.Read(wrong, "Room")).Field);
    }

    private static async Task AttendAsync(AssemblyScene scene, Browser organiser)
    {
        var (edit, page) = (scene.Manage + "/sessions/1", scene.Url + "/assembly/sessions/1");
        Assert.Contains("cannot be in the room and at home", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Room", "1-3"), ("Home", "3, 5")], form: "#attend-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("has seat 7", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Room", "1-7")], form: "#attend-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Room", "1-4"), ("Home", "5")], form: "#attend-form");
        Assert.Equal("1-4", (await organiser.GetAsync(edit)).Document.QuerySelector("#Room")!.GetAttribute("value"));

        // Who is away is not seated, and who is at home sits with others who are: here alone.
        await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Size", "2")], form: "#seat-form");
        await using (var db = scene.Host.Database.NewContext())
        {
            var seated = (await db.TableSeats.Join(db.Members, s => s.MemberId, m => m.Id, (s, m) => new { s.Table, m.Seat }).ToListAsync()).GroupBy(s => s.Table, s => s.Seat).OrderBy(g => g.Key).ToList();
            Assert.Equal([2, 2, 1], seated.Select(g => g.Count()));
            Assert.Equal([5], seated[2]);
        }

        // Everybody learns how to watch, and members alone how to join.
        var member = await EnterAsync(scene, 0);
        var visitor = await scene.Host.NewBrowser().GetAsync(page);
        Assert.Contains("Twenty seats in the gallery.", visitor.Main, StringComparison.Ordinal);
        Assert.Contains("5 members took part, 1 of them from home.", visitor.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("meet.example.org", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull((await member.GetAsync(page)).Document.QuerySelector("main a[href='https://meet.example.org/river']"));

        // On paper: the agenda, everybody with two boxes, the speakers' list and the four lists.
        var sheets = await organiser.GetAsync(edit + "/print");
        Assert.Equal(2 + 1 + 4, sheets.Document.QuerySelectorAll("article").Length);
        Assert.Equal(12, sheets.Document.QuerySelectorAll(".fm-sheet__box").Length);
    }

    private static async Task SpeakAsync(AssemblyScene scene, Browser organiser)
    {
        var (floor, page) = (scene.Manage + "/sessions/1/speakers", scene.Url + "/assembly/sessions/1/speakers");
        var visitor = scene.Host.NewBrowser();
        Assert.Null((await visitor.GetAsync(page)).Document.QuerySelector("#ask-form"));
        await organiser.SubmitAsync(await organiser.GetAsync(floor), [("Seconds", "120")], form: "#limit-form");

        // Seat 1 asks with their own code, twice, and stands there once; seat 2 and a guest are put on the list.
        var first = await EnterAsync(scene, 0);
        var ask = await first.GetAsync(page);
        await first.SubmitAsync(ask, [], form: "#ask-form");
        await first.SubmitAsync(ask, [], form: "#ask-form");
        await AddAsync("2");
        await AddAsync("Ann Weir, engineer");
        Assert.Contains("has seat 77", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(floor), [("Who", "77")], form: "#add-form")).Errors), StringComparison.Ordinal);
        Assert.Equal(["Seat 1", "Seat 2", "Ann Weir, engineer"], await WaitingAsync());

        // Seat 1 speaks for 70 seconds, and giving the guest the floor ends that; the guest's clock is stopped after 30.
        await organiser.SubmitAsync(await organiser.GetAsync(floor), [], form: "#next-form");
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(70));
        var running = await visitor.GetAsync(page);
        Assert.Contains("Seat 1 has the floor, for 1 minute.", running.Main, StringComparison.Ordinal);
        using (var progress = System.Text.Json.JsonDocument.Parse((await visitor.GetAsync(running.Document.QuerySelector("[data-progress]")!.GetAttribute("data-progress")!)).Text))
            Assert.Equal((58.3, System.Text.Json.JsonValueKind.Null), (Math.Round(progress.RootElement.GetProperty("percent").GetDouble(), 1), progress.RootElement.GetProperty("location").ValueKind));
        await organiser.SubmitAsync(await organiser.GetAsync(floor), [], form: "#start-3");
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        await organiser.SubmitAsync(await organiser.GetAsync(floor), [], form: "#stop-form");
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        // Whoever has spoken waits behind those who have not.
        await first.SubmitAsync(await first.GetAsync(page), [], form: "#ask-form");
        await AddAsync("3");
        Assert.Equal(["Seat 2", "Seat 3", "Seat 1"], await WaitingAsync());
        await organiser.SubmitAsync(await organiser.GetAsync(floor), [], form: "#next-form");
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(100));
        await organiser.SubmitAsync(await organiser.GetAsync(floor), [], form: "#stop-form");
        await first.SubmitAsync(await first.GetAsync(page), [], form: "#back-form");
        Assert.Equal(["Seat 3"], await WaitingAsync());

        // The sums are the organiser's and each member's own, nobody else's.
        var table = (await organiser.GetAsync(floor)).Document.QuerySelectorAll("section[aria-labelledby=totals] tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal(["Seat 2 1 1 min 40 s 50 %", "Seat 1 1 1 min 10 s 35 %", "Ann Weir, engineer 1 0 min 30 s 15 %"], table);
        Assert.Contains("2 of 6 members have spoken.", (await organiser.GetAsync(floor)).Main, StringComparison.Ordinal);
        Assert.Contains("You have spoken for 1 min 10 s so far.", (await first.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("1 min 10 s", (await visitor.GetAsync(page)).Main, StringComparison.Ordinal);

        // In the afternoon the list was kept on paper. Typed in wrong it changes nothing, typed in twice it counts once, and what the clock took stays.
        foreach (var (wrong, says) in new[] { ("1 2:00\n3", "Line 2 does not say who spoke"), ("77 3", "Line 1: no member who said yes has seat 77"), ("3 0:00", "Line 1: a turn takes a second at least"), ("3 61", "an hour at most") })
            Assert.Contains(says, Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(floor), [("Turns", wrong)], form: "#paper-form")).Errors), StringComparison.Ordinal);
        foreach (var list in (string[])["3 9", "3 1:30\r\n\r\nAnn Weir, engineer 2\r\n3 0:30", "3 1:30\r\nAnn Weir, engineer 2\r\n3 0:30"])
            Assert.NotNull((await organiser.SubmitAsync(await organiser.GetAsync(floor), [("Turns", list)], form: "#paper-form")).Redirect);
        table = (await organiser.GetAsync(floor)).Document.QuerySelectorAll("section[aria-labelledby=totals] tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal(["Ann Weir, engineer 2 2 min 30 s 34 %", "Seat 3 2 2 min 0 s 27 %", "Seat 2 1 1 min 40 s 23 %", "Seat 1 1 1 min 10 s 16 %"], table);
        Assert.Contains("3 of 6 members have spoken.", (await organiser.GetAsync(floor)).Main, StringComparison.Ordinal);

        // Two who keep the list at once cannot let two people speak at once.
        await using (var db = scene.Host.Database.NewContext())
        {
            var session = await db.Sessions.SingleAsync();
            var now = scene.Host.Clock.GetUtcNow();
            db.Speeches.AddRange(Enumerable.Range(50, 2).Select(n => new Speech { Id = Guid.NewGuid(), SessionId = session.Id, Number = n, Guest = $"Guest {n}", AskedAt = now, StartedAt = now }));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        async Task AddAsync(string who) => Assert.NotNull((await organiser.SubmitAsync(await organiser.GetAsync(floor), [("Who", who)], form: "#add-form")).Redirect);

        async Task<IEnumerable<string>> WaitingAsync() => (await visitor.GetAsync(page)).Document.QuerySelectorAll("section[aria-labelledby=waiting] li strong").Select(s => s.TextContent);
    }

    private static async Task PayAsync(AssemblyScene scene, Browser organiser)
    {
        var money = scene.Manage + "/money";
        await organiser.SubmitAsync(await organiser.GetAsync(money), [], form: "#promise-form");
        Assert.Contains("has it already", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(money), [], form: "#promise-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("above nothing", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(money), [("Seat", "2"), ("Kind", "Travel"), ("Amount", "-4")], form: "#add-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(money), [("Seat", "2"), ("Kind", "Travel"), ("Amount", "12.40")], form: "#add-form");
        await organiser.SubmitAsync(await organiser.GetAsync(money), [("Seat", "2"), ("Kind", "Care"), ("Amount", "30")], form: "#add-form");

        // Without a fund nothing can be set aside; a fund with too little in it refuses, and nothing is half done.
        Assert.Null((await organiser.GetAsync(money)).Document.QuerySelector("#aside-form"));
        const string Fund = "/places/wyebridge/funds/manage";
        await organiser.SubmitAsync(await organiser.GetAsync(Fund), [("Open.Title", "Wyebridge Chest")], form: "#open");
        Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(money), [], form: "#aside-form")).Errors);
        await using (var db = scene.Host.Database.NewContext())
            Assert.Equal((0, 8), (await db.PayLists.CountAsync(), await db.MemberCosts.CountAsync(c => c.ListId == null)));
        await organiser.SubmitAsync(await organiser.GetAsync(Fund), [("Contribution.Partner", "Council"), ("Contribution.Amount", "5,000"), ("Contribution.LegalBasis", "council-general-power")], form: "#contribute");

        // Set aside as one grant, which two approve and the bank pays, as every grant.
        var aside = await organiser.SubmitAsync(await organiser.GetAsync(money), [], form: "#aside-form");
        Assert.True(aside.Redirect is not null, string.Join(' ', aside.Errors));
        var list = (await organiser.GetAsync(money)).Document.QuerySelector("section[aria-labelledby=lists] a")!;
        Assert.Equal("set aside", list.TextContent);
        var (grant, second) = (list.GetAttribute("href")!, await scene.Town.OrganiserAsync());
        foreach (var (who, values) in new (Browser, (string, string)[])[] { (organiser, [("Form.Words", "Mandate of the assembly")]), (organiser, [("Form.Amount", "5,000"), ("Form.Until", "2099-12-31")]), (organiser, []), (second, []), (second, []), (second, []) })
            Assert.NotNull((await who.SubmitAsync(await who.GetAsync(grant), values, form: "#step-form")).Redirect);
        Assert.Equal("paid", (await organiser.GetAsync(money)).Document.QuerySelector("section[aria-labelledby=lists] a")!.TextContent);

        // The member sees their own; the journal knows the sum, and nobody's name or seat.
        var mine = (await (await EnterAsync(scene, 1)).GetAsync(scene.Url + "/assembly/mine")).Main;
        foreach (var line in new[] { "Honorarium: £250, paid", "Travel: £12.40, paid", "Care: £30, paid" })
            Assert.Contains(line, mine, StringComparison.Ordinal);
        Assert.Contains("£1,542.40 are set aside or paid", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly")).Main, StringComparison.Ordinal);
        var journal = await scene.Host.NewBrowser().Http.GetByteArrayAsync("/places/wyebridge/funds/journal.jsonl");
        var report = JournalVerifier.Verify(new MemoryStream(journal));
        Assert.Equal((true, 154_240L), (report.IsValid, report.Balances.Where(p => p.Pot.Bucket is Bucket.Payee).Sum(p => p.Pence)));
        var text = System.Text.Encoding.UTF8.GetString(journal);
        Assert.DoesNotContain("Person ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("eat 2", text, StringComparison.Ordinal);
        Assert.Contains("2,\"Person", (await organiser.GetAsync(scene.Manage + "/money/1.csv")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Host.NewBrowser().GetAsync(scene.Manage + "/money/1.csv")).Status);
    }

    private static async Task VoteAsync(AssemblyScene scene)
    {
        foreach (var title in new[] { "Give the river its meadow back", "Build the wall higher" })
            await scene.WithAsync<RecommendationDesk>((desk, assembly) => desk.AddAsync(Town.Organiser, assembly, title, "The council does it by the end of 2028.", "It was heard and weighed.", CancellationToken.None));
        await scene.OpenAsync("vote");
        var organiser = await scene.Town.OrganiserAsync();
        var vote = scene.Manage + "/vote";

        // Seats 1 and 2 vote on the web; 3 to 6 put sheets into the box.
        foreach (var index in new[] { 0, 1 })
        {
            var member = await EnterAsync(scene, index);
            await member.SubmitAsync(await member.GetAsync(scene.Url + "/assembly/vote"), [("Choices[1]", "For"), ("Choices[2]", "Against")], form: "#vote-form");
        }

        var sheet = await organiser.GetAsync(vote + "/sheet");
        Assert.Equal(6, sheet.Document.QuerySelectorAll(".fm-sheet__box").Length);
        Assert.Contains("Seat 2 has voted on the web already", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(vote), [("Seats", "2-6")], form: "#sheets-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(vote), [("Seats", "3-6")], form: "#sheets-form");
        var third = await EnterAsync(scene, 2);
        Assert.Contains("You have voted.", (await third.GetAsync(scene.Url + "/assembly/vote")).Main, StringComparison.Ordinal);
        Assert.Contains("2 members have voted on the web and 4 on paper, of 6.", (await organiser.GetAsync(vote)).Main, StringComparison.Ordinal);

        // Counts that do not fit the sheets change nothing.
        (string, string)[] wrong = [("Favour[1]", "3"), ("Against[1]", "0"), ("Neither[1]", "0"), ("Favour[2]", "1"), ("Against[2]", "3"), ("Neither[2]", "0")];
        var refused = await organiser.SubmitAsync(await organiser.GetAsync(vote), wrong, form: "#count-form");
        Assert.Contains("these are 3 votes, and 4 members put a sheet into the box", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("3", refused.Document.QuerySelector("#Favour_1")!.GetAttribute("value"));
        await organiser.SubmitAsync(await organiser.GetAsync(vote), [.. wrong.Select(w => w.Item1 == "Neither[1]" ? ("Neither[1]", "1") : w)], form: "#count-form");
        Assert.Contains("Sheets are counted already", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(vote), [("Seats", "3-5")], form: "#sheets-form")).Errors), StringComparison.Ordinal);

        await scene.OpenAsync("cafe");
        var result = await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/recommendations/1");
        Assert.Contains("It carried: 5 of 6 votes were for it, 0 against it, 1 for neither.", result.Main, StringComparison.Ordinal);
        Assert.Contains("It did not carry: 1 of 6 votes was for it, 5 against it", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/recommendations/2")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.Town.OrganiserAsync()).GetAsync(vote)).Status);
    }

    private static async Task<Browser> EnterAsync(AssemblyScene scene, int index)
    {
        var member = (await scene.MembersAsync())[index];
        var code = await scene.Host.WithAsync<Codes, string>(codes => Task.FromResult(codes.VoterCode(member.RegistrationId)));
        var browser = scene.Host.NewBrowser();
        Assert.NotNull((await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/assembly/mine"), [("Code", code)], form: "#enter-form")).Redirect);
        return browser;
    }
}
