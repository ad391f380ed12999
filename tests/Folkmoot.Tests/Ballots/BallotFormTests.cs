using System.Net;
using System.Text;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Settings;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>Every kind of ballot from the page to the result: points, places, scores.</summary>
public sealed class BallotFormTests
{
    [Theory, Databases]
    public async Task Points_are_spread_counted_and_exported(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { Form = BallotForm.Points, Points = 10, MaxPoints = 8, Rule = s.Rule with { Utility = "points" } });
        var codes = await scene.CodesAsync(3);

        Assert.Contains("You have 10 points.", (await EnterAsync(scene, codes[0])).Page.Main, StringComparison.Ordinal);
        Assert.Equal("1:8,3:2", await VoteAsync(scene, codes[0], ("value-1", "8"), ("value-2", ""), ("value-3", "2")));
        Assert.Equal("2:5", await VoteAsync(scene, codes[1], ("value-2", "5"), ("value-3", "0")));
        await VoteAsync(scene, codes[2], ("value-2", "7"), ("value-1", "1"));

        var account = await CountAsync(scene);
        Assert.Equal(["b", "a"], account.Rounds.Select(r => r.Project));
        await SameFromTheDownloadAsync(scene, account);
    }

    [Theory, Databases]
    public async Task Places_are_given_counted_and_exported(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { Form = BallotForm.Ranking, Rule = s.Rule with { Utility = "borda" } });
        var codes = await scene.CodesAsync(3);

        Assert.Equal("3,1", await VoteAsync(scene, codes[0], ("value-1", "2"), ("value-3", "1")));
        Assert.Equal("1,2,3", await VoteAsync(scene, codes[1], ("value-1", "1"), ("value-2", "2"), ("value-3", "3")));
        Assert.Equal("1", await VoteAsync(scene, codes[2], ("value-1", "3")));

        var account = await CountAsync(scene);
        Assert.Equal("a", account.Rounds[0].Project);
        await SameFromTheDownloadAsync(scene, account);
    }

    [Theory, Databases]
    public async Task Scores_are_given_counted_and_exported(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { Form = BallotForm.Score, MaxScore = 5, Rule = s.Rule with { Name = "greedy", Add1 = "off" } });
        var codes = await scene.CodesAsync(2);

        Assert.Equal("1:1,2:5", await VoteAsync(scene, codes[0], ("value-1", "1"), ("value-2", "5")));
        await VoteAsync(scene, codes[1], ("value-2", "2"), ("value-3", "5"));

        var account = await CountAsync(scene);
        Assert.Equal(["b", "c"], account.Rounds.Select(r => r.Project));
        await SameFromTheDownloadAsync(scene, account);
    }

    [Theory, Databases]
    public async Task A_knapsack_is_filled_up_to_the_money_counted_and_exported(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { Form = BallotForm.Knapsack, Rule = s.Rule with { Name = "greedy", Add1 = "off" } });
        var codes = await scene.CodesAsync(2);

        var (browser, page) = await EnterAsync(scene, codes[0]);
        Assert.Contains("Choose ideas that cost £100 together at most.", page.Main, StringComparison.Ordinal);
        Assert.Contains("0 chosen, £0 of £100 £100 left", page.Find("[data-budget-bar]"), StringComparison.Ordinal);
        var over = await browser.SubmitAsync(page, [("choice", "1"), ("choice", "2"), ("choice", "3")], button: "Finish");
        Assert.Equal("Your choices cost £150 together; the most is £100. Take something away.", Assert.Single(over.Errors));
        Assert.Empty(await TextsAsync(scene));
        await browser.SubmitAsync(over, [("choice", "2"), ("choice", "3")], button: "Finish");
        Assert.Equal("2,3", await InTheBoxAsync(scene));
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), codes[1], "3");

        var account = await CountAsync(scene);
        Assert.Equal(["c", "b"], account.Rounds.Select(r => r.Project));
        await SameFromTheDownloadAsync(scene, account);
        Assert.Contains("max_sum_cost;100\n", await scene.Host.NewBrowser().Http.GetStringAsync(scene.Url + "/result/ballots.pb"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task One_idea_is_chosen_counted_and_exported(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { Form = BallotForm.ChooseOne, Rule = s.Rule with { Name = "greedy", Add1 = "off" } });
        var codes = await scene.CodesAsync(2);
        var (browser, page) = await EnterAsync(scene, codes[0]);

        var two = await browser.SubmitAsync(page, [("choice", "1"), ("choice", "2")], button: "Finish");
        Assert.Equal("You have chosen 2. Choose just one.", Assert.Single(two.Errors));
        await browser.SubmitAsync(two, [("choice", "2")], button: "Finish");
        Assert.Equal("2", await InTheBoxAsync(scene));
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), codes[1], "2");

        var account = await CountAsync(scene);
        Assert.Equal(["b"], account.Rounds.Select(r => r.Project));
        await SameFromTheDownloadAsync(scene, account);
    }

    [Theory, Databases]
    public async Task At_least_so_many_must_be_chosen_to_finish(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { MinChoices = 2 });
        var (browser, page) = await EnterAsync(scene, (await scene.CodesAsync(1))[0]);
        Assert.Contains("Choose at least 2.", page.Main, StringComparison.Ordinal);

        var few = await browser.SubmitAsync(page, [("choice", "1")], button: "Finish");
        Assert.Equal("You have chosen 1. Choose 2 at least: add 1.", Assert.Single(few.Errors));
        await browser.SubmitAsync(few, [("choice", "1"), ("choice", "2")], button: "Finish");

        Assert.Equal("1,2", await InTheBoxAsync(scene));
    }

    [Theory]
    [InlineData(BallotForm.Points, "12", "", "You have given 12 points and have 10: take 2 away.")]
    [InlineData(BallotForm.Points, "9", "", "One idea can get 8 points at most.")]
    [InlineData(BallotForm.Points, "-1", "", "Give each idea whole points, from 1 to 8.")]
    [InlineData(BallotForm.Points, "1.5", "", "“1.5” at “Trees” is not a whole number.")]
    [InlineData(BallotForm.Points, "99999999999999999999", "", "“99999999999999999999” at “Trees” is not a whole number.")]
    [InlineData(BallotForm.Points, "", "0", "Give at least one point to an idea.")]
    [InlineData(BallotForm.Ranking, "1", "1", "2 ideas share place 1. Give each a place of its own.")]
    [InlineData(BallotForm.Ranking, "4", "", "Places go from 1 to 3.")]
    [InlineData(BallotForm.Score, "6", "", "Scores go from 1 to 5. Leave an idea without a score if you do not want it.")]
    [InlineData(BallotForm.Score, "", "", "Give at least one idea a score.")]
    public async Task What_breaks_a_rule_is_refused_and_what_was_saved_stays(BallotForm form, string first, string second, string sentence)
    {
        await using var scene = await StartAsync(DatabaseKind.Sqlite, s => s with { Form = form, Points = 10, MaxPoints = form == BallotForm.Points && first != "12" ? 8 : null });
        var code = (await scene.CodesAsync(1))[0];
        var saved = await VoteAsync(scene, code, ("value-2", "1"));

        var (browser, page) = _last;
        var refused = await browser.SendAsync(Fields(page, ("value-1", first), ("value-2", second)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(sentence.Replace('“', '"').Replace('”', '"'), refused.Main, StringComparison.Ordinal);
        Assert.Contains("Not saved. What you saved before still counts.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(saved, await InTheBoxAsync(scene));
    }

    private (Browser Browser, PageAnswer Page) _last;

    private static async Task<BallotScene> StartAsync(DatabaseKind kind, Func<BallotSettings, BallotSettings> change)
    {
        var scene = await BallotScene.StartAsync(kind);
        await scene.ChangeAsync(change);
        return scene;
    }

    private static async Task<(Browser Browser, PageAnswer Page)> EnterAsync(BallotScene scene, string code)
    {
        var browser = scene.Host.NewBrowser();
        var door = await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote"), [("code", code)]);
        return (browser, await browser.FollowAsync(door));
    }

    /// <summary>Votes on the page and gives the newest text in the box.</summary>
    private async Task<string> VoteAsync(BallotScene scene, string code, params (string, string)[] values)
    {
        var before = await TextsAsync(scene);
        var (browser, page) = await EnterAsync(scene, code);
        var receipt = await browser.FollowAsync(await browser.SendAsync(Fields(page, values)));
        Assert.Equal("Your vote is in the box", receipt.Document.QuerySelector("h1")?.TextContent.Trim());
        _last = (browser, await browser.GetAsync(scene.Url + "/vote/ballot"));
        var after = await TextsAsync(scene);
        foreach (var text in before)
            after.Remove(text);
        return Assert.Single(after);
    }

    // As crafted requests are sent: every field as it is, whatever the page offers.
    private static HttpRequestMessage Fields(PageAnswer page, params (string Name, string Value)[] values)
    {
        string Hidden(string name) => page.Document.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        var fields = values.Append(("finish", "yes")).Append(("sequence", Hidden("sequence"))).Append(("__RequestVerificationToken", Hidden("__RequestVerificationToken")));
        return new HttpRequestMessage(HttpMethod.Post, page.Document.Location.PathName)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        };
    }

    private static async Task<string> InTheBoxAsync(BallotScene scene) => Assert.Single(await TextsAsync(scene));

    private static async Task<List<string>> TextsAsync(BallotScene scene)
    {
        await using var db = scene.Host.Database.NewContext();
        return await db.Set<Folkmoot.Ballots.Box.Ballot>().Where(b => b.PhaseId == scene.Phase.Id).Select(b => b.Choices).ToListAsync();
    }

    private static async Task<CountAccount> CountAsync(BallotScene scene)
    {
        await scene.CloseAsync();
        return (await scene.Host.WithAsync<ResultReader, CountAccount?>(results => results.AccountAsync(scene.Phase.Id, CancellationToken.None)))!;
    }

    private static async Task SameFromTheDownloadAsync(BallotScene scene, CountAccount account)
    {
        var text = await scene.Host.NewBrowser().Http.GetStringAsync(scene.Url + "/result/ballots.pb");
        var imported = await BallotScene.ImportAsync(scene.Host, scene.Place, ImportAs.Finished, text);
        await scene.Host.RunJobsAsync();
        var again = (await scene.Host.WithAsync<ResultReader, CountAccount?>(results => results.AccountAsync(imported.Phases[0].Id, CancellationToken.None)))!;
        Assert.Equal(account.Rounds.Select(r => r.Project), again.Rounds.Select(r => r.Project));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.DoesNotContain(PabulibChecker.Check(stream).Issues, issue => issue.Severity == PabulibSeverity.Error);
    }
}
