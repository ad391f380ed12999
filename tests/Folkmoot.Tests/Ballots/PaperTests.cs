using System.Net;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Paper;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Ballots;

/// <summary>Votes on paper: marked on the roll, keyed twice, settled by a third person, sealed, and counted with all others.</summary>
public sealed class PaperTests
{
    [Theory, Databases]
    public async Task Sheets_are_keyed_twice_settled_by_a_third_sealed_and_counted_with_the_ballots_on_line(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 3);
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), Assert.Single(await scene.CodesAsync(1)), "3");
        var (one, two, three) = (await ClerkAsync(scene), await ClerkAsync(scene), await ClerkAsync(scene));
        var batch = await OpenAsync(scene, one, 3);

        await KeyAsync(one, batch, "2 1", "1", "");
        Assert.DoesNotContain("1 2", (await two.GetAsync(batch)).Main, StringComparison.Ordinal);
        await KeyAsync(two, batch, "1,2", "3", "");
        var waiting = await one.GetAsync(batch);
        Assert.Contains("The two clerks differ on 1 sheet. A third person settles it.", waiting.Main, StringComparison.Ordinal);
        var differing = await three.GetAsync(batch);
        Assert.Contains("Sheet 2 of 3", differing.Main, StringComparison.Ordinal);
        await three.SubmitAsync(differing, [("Numbers", "1")], form: "form[action$='handler=settle']");
        await three.SubmitAsync(await three.GetAsync(batch), [], form: "form[action$='handler=seal']");

        await using (var db = scene.Host.Database.NewContext())
            Assert.Equal([("1", BallotMode.Paper), ("1,2", BallotMode.Paper), ("3", BallotMode.Online)], (await db.Ballots.ToListAsync()).Select(b => (b.Choices, b.Mode)).Order());
        await scene.CloseAsync();
        var visitor = scene.Host.NewBrowser();
        Assert.Contains("The votes on paper are being put in", (await visitor.GetAsync(scene.Url + "/result")).Main, StringComparison.Ordinal);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/paper"), [], form: "form[action$='handler=release']");
        await scene.Host.RunJobsAsync();
        var result = await visitor.GetAsync(scene.Url + "/result");
        Assert.Contains("3 of you voted", result.Main, StringComparison.Ordinal);
        Assert.Contains("1 on line, 2 on paper.", result.Main, StringComparison.Ordinal);
        Assert.Equal("Library|3|3|2|1|0", string.Join('|', result.Document.QuerySelectorAll("[aria-labelledby=paper] tbody tr > *").Select(c => c.TextContent.Trim())));
        await using (var db = scene.Host.Database.NewContext())
            Assert.Empty(await db.PaperReadings.ToListAsync());
    }

    [Theory, Databases]
    public async Task Nobody_votes_in_two_channels(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 0);
        var codes = await scene.CodesAsync(2);
        var clerk = await ClerkAsync(scene);
        var early = scene.Host.NewBrowser();
        var ballot = await VotingPagesTests.EnterAsync(scene, early, codes[0]);
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), codes[1], "1");

        await MarkAsync(scene, clerk, codes[0]);
        var late = await early.SubmitAsync(ballot, [("choice", "1")], button: "Finish");
        var door = await scene.Host.NewBrowser().FollowAsync(await SubmitCodeAsync(scene, codes[0]));
        var twice = await MarkAsync(scene, clerk, codes[1]);
        var again = await MarkAsync(scene, clerk, codes[0]);

        Assert.StartsWith("You are marked as voting on paper, so nothing was saved here.", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains("You are marked as voting on paper", door.Text, StringComparison.Ordinal);
        Assert.StartsWith("This code cannot be marked", Assert.Single(twice.Errors), StringComparison.Ordinal);
        Assert.StartsWith("This code cannot be marked", Assert.Single(again.Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Single(await db.Ballots.ToListAsync());
        Assert.Equal(["Issued", "Paper"], (await db.Roll.ToListAsync()).Select(e => e.State.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory, Databases]
    public async Task Sixty_four_times_marked_and_sixty_four_times_saved_at_once_is_one_channel(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 0);
        var code = Assert.Single(await scene.CodesAsync(1));
        var hash = BallotBoxTests.Hash(scene, code);
        var box = scene.Host.Services.GetRequiredService<BallotBox>();

        var saves = Enumerable.Range(0, 32).Select(async i => await box.SaveAsync(new SaveBallot(scene.Phase.Id, Guid.NewGuid().ToByteArray(), hash, 1, "1"), CancellationToken.None) == SaveOutcome.Saved);
        var marks = Enumerable.Range(0, 32).Select(async _ =>
        {
            try
            {
                await scene.Host.WithAsync<RollBook>(roll => roll.MarkPaperAsync(BallotScene.Organiser, scene.Phase, code, CancellationToken.None));
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        });

        Assert.Single(await Task.WhenAll([.. saves, .. marks]), done => done);
    }

    [Theory, Databases]
    public async Task More_sheets_than_people_on_the_roll_need_a_reason_that_everybody_reads(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 1);
        var (one, two) = (await ClerkAsync(scene), await ClerkAsync(scene));
        var batch = await OpenAsync(scene, one, 2);
        await KeyAsync(one, batch, "1", "2");
        await KeyAsync(two, batch, "1", "2");

        var refused = await two.SubmitAsync(await two.GetAsync(batch), [], form: "form[action$='handler=seal']");
        Assert.StartsWith("With this batch the station has 2 sheets, but only 1 person is marked", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await using (var db = scene.Host.Database.NewContext())
            Assert.Empty(await db.Ballots.ToListAsync());
        await two.SubmitAsync(refused, [("Reason", "One voter was marked at the town hall by mistake.")], form: "form[action$='handler=seal']");

        await using (var db = scene.Host.Database.NewContext())
            Assert.Equal((2, 2), (await db.Ballots.CountAsync(), (await db.Stations.SingleAsync()).SealedSheets));
        Assert.Contains("Library: One voter was marked at the town hall by mistake.", (await FinishAsync(scene)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Sixty_four_seals_at_once_put_the_ballots_in_once(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 2);
        var (one, two) = (await ClerkAsync(scene), await ClerkAsync(scene));
        var address = await OpenAsync(scene, one, 2);
        await KeyAsync(one, address, "1", "2");
        await KeyAsync(two, address, "1", "2");
        var batch = (await scene.Host.WithAsync<KeyingDesk, BatchView?>(desk => desk.FindAsync(scene.Phase.Id, 1, null, CancellationToken.None)))!.Batch;

        var sealing = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            try
            {
                await scene.Host.WithAsync<BatchDesk>(desk => desk.SealAsync(BallotScene.Organiser, scene.Phase, batch, "GBP", null, CancellationToken.None));
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }));

        Assert.Single(sealing, done => done);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((2, 2), (await db.Ballots.CountAsync(), (await db.Stations.SingleAsync()).SealedSheets));
    }

    [Theory, Databases]
    public async Task Of_many_clerks_at_once_two_become_the_clerks_of_a_batch(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 0);
        await OpenAsync(scene, await ClerkAsync(scene), 5);
        var view = (await scene.Host.WithAsync<KeyingDesk, BatchView?>(desk => desk.FindAsync(scene.Phase.Id, 1, null, CancellationToken.None)))!;

        var keyed = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            try
            {
                await scene.Host.WithAsync<KeyingDesk, string?>(desk => desk.KeyAsync(new Actor(Guid.NewGuid(), "Clerk"), scene.Phase, view, "GBP", 1, SheetMark.Filled, "1", CancellationToken.None));
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }));

        Assert.Equal(2, keyed.Count(done => done));
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(2, await db.PaperReadings.CountAsync());
    }

    [Theory, Databases]
    public async Task A_sheet_that_breaks_a_rule_is_taken_down_as_it_stands_and_does_not_count(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 2);
        await scene.ChangeAsync(s => s with { MaxChoices = 2 });
        var (one, two) = (await ClerkAsync(scene), await ClerkAsync(scene));
        var batch = await OpenAsync(scene, one, 2);

        await one.SubmitAsync(await one.GetAsync(batch), [("Numbers", "1 2 3")], form: "form[action$='handler=key']");
        Assert.Contains("It breaks a rule and will not count if your colleague reads the same: You have chosen 3. Choose 2 at most", (await one.GetAsync(batch)).Text, StringComparison.Ordinal);
        await KeyAsync(one, batch, "2");
        await KeyAsync(two, batch, "1 2 3", "2");
        await two.SubmitAsync(await two.GetAsync(batch), [], form: "form[action$='handler=seal']");

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("2", (await db.Ballots.SingleAsync()).Choices);
        var done = await db.PaperBatches.SingleAsync();
        Assert.Equal((1, 0, 1), (done.Valid, done.Blank, done.Spoilt));
    }

    [Theory]
    [InlineData("99", "There is no idea 99 on this sheet.")]
    [InlineData("1 1", "Idea 1 is there twice.")]
    [InlineData("1=2", "\"1=2\" is not the number of an idea.")]
    [InlineData("one", "\"one\" is not the number of an idea.")]
    [InlineData("", "Key the numbers of the ideas")]
    public async Task A_slip_of_the_keyboard_is_said_at_once_and_nothing_is_taken_down(string numbers, string sentence)
    {
        await using var scene = await StartAsync(DatabaseKind.Sqlite, marked: 0);
        var clerk = await ClerkAsync(scene);
        var batch = await OpenAsync(scene, clerk, 1);

        var answer = await clerk.SubmitAsync(await clerk.GetAsync(batch), [("Numbers", numbers)], form: "form[action$='handler=key']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.PaperReadings.ToListAsync());
    }

    [Theory]
    [InlineData(BallotForm.Points, "3=5 1=2", "1:2,3:5")]
    [InlineData(BallotForm.Score, "2=4", "2:4")]
    [InlineData(BallotForm.Ranking, "3 1", "3,1")]
    [InlineData(BallotForm.ChooseOne, "2", "2")]
    public async Task Sheets_of_every_kind_are_keyed(BallotForm form, string numbers, string choices)
    {
        await using var scene = await StartAsync(DatabaseKind.Sqlite, marked: 1);
        await scene.ChangeAsync(s => s with { Form = form });
        var (one, two) = (await ClerkAsync(scene), await ClerkAsync(scene));
        var batch = await OpenAsync(scene, one, 1);
        await KeyAsync(one, batch, numbers);
        await KeyAsync(two, batch, numbers);
        await two.SubmitAsync(await two.GetAsync(batch), [], form: "form[action$='handler=seal']");

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(choices, (await db.Ballots.SingleAsync()).Choices);
    }

    [Theory, Databases]
    public async Task One_of_the_two_clerks_settles_nothing(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 1);
        var (one, two, three) = (await ClerkAsync(scene), await ClerkAsync(scene), await ClerkAsync(scene));
        var batch = await OpenAsync(scene, one, 1);
        await KeyAsync(one, batch, "1");
        await KeyAsync(two, batch, "2");
        var form = await three.GetAsync(batch);
        var token = (await one.GetAsync(batch)).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, batch + "?handler=settle")
        {
            Content = new FormUrlEncodedContent([new("sheet", "1"), new("Numbers", "1"), new("Mark", "Filled"), new("__RequestVerificationToken", token)]),
        };

        var answer = await one.SendAsync(request);
        var unsealed = await one.SubmitAsync(form, [("Numbers", "7")], form: "form[action$='handler=settle']");

        Assert.StartsWith("A third person settles differences", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Found, unsealed.Status);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(2, await db.PaperReadings.CountAsync());
    }

    [Theory, Databases]
    public async Task A_batch_that_is_not_sealed_holds_the_count_back(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 1);
        var batch = await OpenAsync(scene, await ClerkAsync(scene), 1);
        await scene.CloseAsync();
        var clerk = await ClerkAsync(scene);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

        var refused = await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/paper"), [], form: "form[action$='handler=release']");
        Assert.Equal("Batch 1 is not sealed yet. Seal it or throw it away first.", Assert.Single(refused.Errors));
        await clerk.SubmitAsync(await clerk.GetAsync(batch), [], form: "form[action$='handler=discard']");
        await organiser.SubmitAsync(refused, [], form: "form[action$='handler=release']");

        await using var db = scene.Host.Database.NewContext();
        Assert.Single(await db.Counts.ToListAsync());
    }

    [Theory, Databases]
    public async Task A_voter_without_a_letter_is_found_by_name_and_marked(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 0);
        await scene.Host.WithAsync<RollBook>(roll => roll.AddAsync(BallotScene.Organiser, scene.Phase, ["Ann Orchard, 1 Mill Street", "Ben Weir, 2 Mill Street", "100% Cotton Ltd"], CancellationToken.None));
        var clerk = await ClerkAsync(scene);

        var found = await clerk.GetAsync(scene.Url + "/manage/paper/mark?words=ORCHARD");
        await clerk.SubmitAsync(found, [], form: "form[action*='handler=name']");
        var again = await clerk.GetAsync(scene.Url + "/manage/paper/mark?words=mill");

        Assert.Single(found.Document.QuerySelectorAll(".fm-batch"));
        Assert.Contains("Ann Orchard, 1 Mill Street Marked as voting on paper", again.Main, StringComparison.Ordinal);
        Assert.Contains("Nobody on the roll is found", (await clerk.GetAsync(scene.Url + "/manage/paper/mark?words=%25%25%25")).Main, StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.NotNull((await db.Roll.SingleAsync(e => e.State == RollState.Paper)).StationId);
    }

    [Theory, Databases]
    public async Task Clerks_do_not_set_up_stations_nor_begin_the_count_and_strangers_see_nothing(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, marked: 0);
        var clerk = await ClerkAsync(scene);
        var stranger = await scene.Host.SignInAsAsync(Role.Clerk, await scene.Host.AddPlaceAsync("Elsewhere"));
        var token = (await clerk.GetAsync(scene.Url + "/manage/paper")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var handler in new[] { "station", "release", "remove" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{scene.Url}/manage/paper?handler={handler}") { Content = new FormUrlEncodedContent([new("Name", "Mill"), new("__RequestVerificationToken", token)]) };
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.SendAsync(request)).Status);
        }

        foreach (var page in new[] { "", "/mark", "/sheet", "/batches/1" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(scene.Url + "/manage/paper" + page)).Status);
            Assert.StartsWith("/sign-in", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/manage/paper" + page)).Redirect, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(BallotForm.Approval, "fm-sheet__box")]
    [InlineData(BallotForm.Ranking, "fm-sheet__line")]
    public async Task The_sheet_has_every_idea_under_its_own_number(BallotForm form, string place)
    {
        await using var scene = await StartAsync(DatabaseKind.Sqlite, marked: 0);
        await scene.ChangeAsync(s => s with { Form = form });

        var sheet = await (await ClerkAsync(scene)).GetAsync(scene.Url + "/manage/paper/sheet");

        Assert.Equal(["1 Trees £50", "2 Bench £40", "3 Roof £60"], sheet.Document.QuerySelectorAll(".fm-sheet__ideas tbody tr").Select(r => string.Join(' ', r.Children.Take(3).Select(c => c.TextContent.Trim()))));
        Assert.Equal(3, sheet.Document.QuerySelectorAll("." + place).Length);
    }

    [Theory]
    [Databases(10, true)]
    [Databases(9, false)]
    public async Task Downloads_show_how_votes_were_cast_where_enough_people_stand_behind_each_figure(DatabaseKind kind, int sheets, bool shown)
    {
        await using var scene = await StartAsync(kind, marked: sheets);
        foreach (var code in await scene.CodesAsync(10))
            await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), code, "1");
        var (one, two) = (await ClerkAsync(scene), await ClerkAsync(scene));
        var batch = await OpenAsync(scene, one, sheets);
        foreach (var clerk in new[] { one, two })
            await KeyAsync(clerk, batch, [.. Enumerable.Repeat("1 2", sheets)]);
        await two.SubmitAsync(await two.GetAsync(batch), [], form: "form[action$='handler=seal']");
        await FinishAsync(scene);

        var table = await scene.Host.NewBrowser().Http.GetStringAsync(scene.Url + "/result/result.csv");
        var file = await scene.Host.NewBrowser().Http.GetStringAsync(scene.Url + "/result/ballots.pb");

        Assert.Equal(shown, table.Contains(",10,10\r\n", StringComparison.Ordinal) && table.Contains(",0,10\r\n", StringComparison.Ordinal));
        Assert.Equal(shown, file.Contains("voter_id;vote;voting_method\n", StringComparison.Ordinal));
        Assert.Equal(shown ? 10 : 0, file.Split(";paper\n").Length - 1);
    }

    private static async Task<BallotScene> StartAsync(DatabaseKind kind, int marked)
    {
        var scene = await BallotScene.StartAsync(kind);
        await scene.Host.WithAsync<StationBook>(stations => stations.AddAsync(BallotScene.Organiser, scene.Phase, "Library", CancellationToken.None));
        await using var db = scene.Host.Database.NewContext();
        var station = (await db.Stations.SingleAsync()).Id;
        if (marked > 0)
        {
            foreach (var code in await scene.CodesAsync(marked))
                await scene.Host.WithAsync<RollBook>(roll => roll.MarkPaperAsync(BallotScene.Organiser, scene.Phase, code, CancellationToken.None, station));
        }

        return scene;
    }

    private static Task<Browser> ClerkAsync(BallotScene scene) => scene.Host.SignInAsAsync(Role.Clerk, scene.Place.Id);

    private static async Task<string> OpenAsync(BallotScene scene, Browser clerk, int sheets)
    {
        await using var db = scene.Host.Database.NewContext();
        var station = (await db.Stations.SingleAsync()).Id;
        var answer = await clerk.SubmitAsync(await clerk.GetAsync(scene.Url + "/manage/paper"), [("Station", station.ToString()), ("Sheets", $"{sheets}")], form: "form[action$='handler=batch']");
        return answer.Redirect ?? throw new InvalidOperationException(string.Join(' ', answer.Errors));
    }

    /// <summary>Keys the next sheets; an empty text is a blank sheet.</summary>
    private static async Task KeyAsync(Browser clerk, string batch, params string[] sheets)
    {
        foreach (var numbers in sheets)
        {
            var answer = await clerk.SubmitAsync(await clerk.GetAsync(batch), [("Numbers", numbers), ("Mark", numbers.Length == 0 ? "Blank" : "Filled")], form: "form[action$='handler=key']");
            Assert.True(answer.Redirect is not null, string.Join(' ', answer.Errors));
        }
    }

    private static async Task<PageAnswer> MarkAsync(BallotScene scene, Browser clerk, string code) =>
        await clerk.SubmitAsync(await clerk.GetAsync(scene.Url + "/manage/paper/mark"), [("code", code)], form: "#by-code");

    private static async Task<PageAnswer> SubmitCodeAsync(BallotScene scene, string code)
    {
        var browser = scene.Host.NewBrowser();
        return await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote"), [("code", code)]);
    }

    private static async Task<PageAnswer> FinishAsync(BallotScene scene)
    {
        await scene.CloseAsync();
        var phase = await scene.Host.WithAsync<FolkmootDb, Folkmoot.Processes.Phase>(db => db.Set<Folkmoot.Processes.Phase>().SingleAsync(p => p.Id == scene.Phase.Id));
        await scene.Host.WithAsync<BatchDesk>(desk => desk.ReleaseAsync(BallotScene.Organiser, phase, CancellationToken.None));
        await scene.Host.RunJobsAsync();
        return await scene.Host.NewBrowser().GetAsync(scene.Url + "/result");
    }
}
