using System.Net;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>The whole way of a voter through the pages, as a browser without script goes it.</summary>
public sealed class VotingPagesTests
{
    [Theory, Databases]
    public async Task A_voter_enters_chooses_finishes_and_gets_a_receipt(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();

        var receipt = await VoteAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)), "1", "3");

        Assert.Equal("Your vote is in the box", receipt.Heading);
        Assert.Matches("^[0-9A-Y]{4}(-[0-9A-Y]{4}){3}$", receipt.Find(".fm-receipt__code"));
        Assert.Contains("Trees, £50", receipt.Main, StringComparison.Ordinal);
        Assert.Contains("Roof, £60", receipt.Main, StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("1,3", Assert.Single(await db.Ballots.ToListAsync()).Choices);
    }

    [Theory, Databases]
    public async Task A_voter_changes_the_vote_on_another_device_with_the_receipt(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var receipt = await VoteAsync(scene, scene.Host.NewBrowser(), Assert.Single(await scene.CodesAsync(1)), "1");
        var other = scene.Host.NewBrowser();

        var entered = await other.SubmitAsync(await other.GetAsync(scene.Url + "/vote/change"), [("receipt", receipt.Find(".fm-receipt__code").ToLowerInvariant())]);
        var ballot = await other.FollowAsync(entered);
        await other.SubmitAsync(ballot, [("choice", "1"), ("choice", "2")], button: "Finish");

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("1,2", Assert.Single(await db.Ballots.ToListAsync()).Choices);
    }

    [Theory, Databases]
    public async Task Each_voter_sees_their_own_choices_whoever_looked_before(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var codes = await scene.CodesAsync(3);
        var (one, two, late) = (scene.Host.NewBrowser(), scene.Host.NewBrowser(), scene.Host.NewBrowser());

        Assert.Empty(Chosen(await EnterAsync(scene, late, codes[2])));
        await VoteAsync(scene, one, codes[0], "1", "3");
        await VoteAsync(scene, two, codes[1], "2");

        for (var look = 0; look < 2; look++)
        {
            Assert.Equal(["1", "3"], Chosen(await one.GetAsync(scene.Url + "/vote/ballot")));
            Assert.Equal(["2"], Chosen(await two.GetAsync(scene.Url + "/vote/ballot")));
            Assert.Empty(Chosen(await late.GetAsync(scene.Url + "/vote/ballot")));
        }

        static List<string> Chosen(PageAnswer ballot) =>
            [.. ballot.Document.QuerySelectorAll("input[name=choice][checked]").Select(i => i.GetAttribute("value")!).Order(StringComparer.Ordinal)];
    }

    [Theory, Databases]
    public async Task A_used_code_opens_no_second_ballot(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var code = Assert.Single(await scene.CodesAsync(1));
        await VoteAsync(scene, scene.Host.NewBrowser(), code, "1");
        var second = scene.Host.NewBrowser();

        var answer = await second.SubmitAsync(await second.GetAsync(scene.Url + "/vote"), [("code", code)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("A ballot was already issued with this code", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [Databases("AAAA-AAAA-AAA", "has 11 letters and digits")]
    [Databases("", "Type the code first")]
    public async Task A_wrong_code_gets_a_sentence(DatabaseKind kind, string code, string sentence)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();

        var answer = await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote"), [("code", code)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_ballot_with_nothing_chosen_is_not_saved_and_says_so(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        var ballot = await EnterAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)));

        var answer = await browser.SubmitAsync(ballot, [], button: "Finish");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Choose at least one idea.", Assert.Single(answer.Errors));
        Assert.Equal(CardsOf(ballot), CardsOf(answer));
        Assert.True(CardsOf(answer).Distinct().Count() > 1, "All cards are one idea's.");
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.Ballots.ToListAsync());
        Assert.Equal(RollState.None, Assert.Single(await db.Roll.ToListAsync()).State);
    }

    [Theory, Databases]
    public async Task A_crafted_choice_of_what_is_not_on_the_ballot_is_refused(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        var ballot = await EnterAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)));
        var token = ballot.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("choice", "99"), new("sequence", "1"), new("__RequestVerificationToken", token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, scene.Url + "/vote/ballot") { Content = form };
        request.Headers.Add("X-Requested-With", "fetch");

        var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("\"saved\":false", answer.Text, StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.Ballots.ToListAsync());
    }

    [Theory, Databases]
    public async Task After_the_close_nothing_is_saved_and_the_last_saved_ballot_counts(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        await VoteAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)), "1");
        var ballot = await browser.GetAsync(scene.Url + "/vote/ballot");
        scene.Host.Clock.Set(scene.Phase.ClosesAt.AddMinutes(30));

        var answer = await browser.SubmitAsync(ballot, [("choice", "1"), ("choice", "2")], button: "Finish");

        Assert.Equal("The vote has closed. What was saved before the close counts.", Assert.Single(answer.Errors));
        await scene.Host.RunJobsAsync();
        var result = await browser.GetAsync(scene.Url + "/result");
        Assert.Equal("1 of 3 ideas will happen", result.Heading);
    }

    [Theory, Databases]
    public async Task No_page_or_download_tells_totals_before_the_close(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await VoteAsync(scene, scene.Host.NewBrowser(), Assert.Single(await scene.CodesAsync(1)), "1");
        var visitor = scene.Host.NewBrowser();

        var result = await visitor.GetAsync(scene.Url + "/result");

        Assert.Equal("There is no result yet", result.Heading);
        foreach (var file in new[] { "ballots.pb", "result.csv", "account.json", "progress" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{scene.Url}/result/{file}")).Status);
    }

    [Theory, Databases]
    public async Task The_holder_of_a_receipt_sees_where_the_share_went(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var codes = await scene.CodesAsync(2);
        var receipt = (await VoteAsync(scene, scene.Host.NewBrowser(), codes[0], "1")).Find(".fm-receipt__code");
        await VoteAsync(scene, scene.Host.NewBrowser(), codes[1], "1", "2");
        await scene.CloseAsync();
        var visitor = scene.Host.NewBrowser();

        var share = await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/result"), [("receipt", receipt)]);

        Assert.Contains("Your £65", share.Find("#share"), StringComparison.Ordinal);
        var rows = share.Document.QuerySelectorAll("#share tbody tr").Select(r => string.Join(": ", r.Children.Select(c => c.TextContent.Trim())));
        Assert.Equal(["Trees: £25", "Left over: £40"], rows);
        Assert.Equal("no-store", share.Headers.CacheControl!.ToString());
    }

    [Theory, Databases]
    public async Task A_wrong_receipt_shows_nothing(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        await scene.Host.RunJobsAsync();
        var visitor = scene.Host.NewBrowser();

        var share = await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/result"), [("receipt", Codes.NewReceipt())]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, share.Status);
        Assert.Contains("There is no ballot with this receipt", Assert.Single(share.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_vote_that_is_not_there_is_not_found(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var visitor = scene.Host.NewBrowser();

        foreach (var page in new[] { "vote", "vote/ballot", "vote/receipt", "vote/change", "result" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/places/wyebridge/nothing/{page}")).Status);
    }

    [Theory, Databases]
    public async Task Without_a_pass_the_ballot_leads_back_to_the_door(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var visitor = scene.Host.NewBrowser();

        Assert.Equal(scene.Url + "/vote", (await visitor.GetAsync(scene.Url + "/vote/ballot")).Redirect);
        Assert.Equal(scene.Url + "/vote", (await visitor.GetAsync(scene.Url + "/vote/receipt")).Redirect);
    }

    [Theory, Databases]
    public async Task Each_voter_has_an_order_of_their_own_that_stays(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var orders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in await scene.CodesAsync(12))
        {
            var browser = scene.Host.NewBrowser();
            var first = Order(await EnterAsync(scene, browser, code));
            Assert.Equal(first, Order(await browser.GetAsync(scene.Url + "/vote/ballot")));
            orders.Add(first);
        }

        Assert.True(orders.Count > 1, "Twelve voters saw the same order.");
    }

    [Theory, Databases]
    public async Task A_shared_computer_forgets_the_ballot(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        var receipt = await VoteAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)), "1");

        await browser.SubmitAsync(receipt, [], form: "form[action$='handler=forget']");

        Assert.Equal(scene.Url + "/vote", (await browser.GetAsync(scene.Url + "/vote/receipt")).Redirect);
    }

    internal static async Task<PageAnswer> EnterAsync(BallotScene scene, Browser browser, string code) =>
        await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote"), [("code", code)]));

    internal static async Task<PageAnswer> VoteAsync(BallotScene scene, Browser browser, string code, params string[] choices)
    {
        var ballot = await EnterAsync(scene, browser, code);
        return await browser.FollowAsync(await browser.SubmitAsync(ballot, choices.Select(c => ("choice", c)), button: "Finish"));
    }

    private static string Order(PageAnswer ballot) =>
        string.Join(',', ballot.Document.QuerySelectorAll("input[name=choice]").Select(i => i.GetAttribute("value")));

    private static IReadOnlyList<string?> CardsOf(PageAnswer page) => [.. page.Document.QuerySelectorAll("input[name=choice]").Select(box => box.GetAttribute("value"))];
}
