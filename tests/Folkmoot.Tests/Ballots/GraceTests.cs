using Folkmoot.Ballots;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>The close, minute by minute: who had a ballot open in time can finish, for a time that has an end.</summary>
public sealed class GraceTests
{
    [Theory, Databases]
    public async Task Whoever_had_a_ballot_open_before_the_close_can_finish_and_is_counted(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        scene.Host.Clock.Set(scene.Phase.ClosesAt.AddSeconds(-1));
        await VotingPagesTests.EnterAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)));
        scene.Host.Clock.Set(scene.Phase.ClosesAt.AddMinutes(30).AddSeconds(-1));
        await scene.Host.RunJobsAsync();

        var door = await browser.GetAsync(scene.Url + "/vote");
        var ballot = await browser.GetAsync(scene.Url + "/vote/ballot");
        var receipt = await browser.FollowAsync(await browser.SubmitAsync(ballot, [("choice", "1")], button: "Finish"));

        Assert.Contains("Whoever had a ballot open can finish until", door.Main, StringComparison.Ordinal);
        Assert.Contains("You had your ballot open in time", ballot.Main, StringComparison.Ordinal);
        Assert.Equal("Your vote is in the box", receipt.Heading);
        await scene.CloseAsync();
        Assert.Contains("One of you voted", (await browser.GetAsync(scene.Url + "/result")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Whoever_comes_after_the_close_is_not_let_in(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var code = Assert.Single(await scene.CodesAsync(1));
        var browser = scene.Host.NewBrowser();
        var door = await browser.GetAsync(scene.Url + "/vote");
        scene.Host.Clock.Set(scene.Phase.ClosesAt);

        var answer = await browser.SubmitAsync(door, [("code", code)]);

        Assert.Contains("The vote has closed", answer.Text, StringComparison.Ordinal);
        Assert.Equal(scene.Url + "/vote", (await browser.GetAsync(scene.Url + "/vote/ballot")).Redirect);
    }

    [Theory, Databases]
    public async Task A_receipt_that_is_typed_after_the_close_only_shows_the_ballot(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var receipt = (await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), Assert.Single(await scene.CodesAsync(1)), "1")).Find(".fm-receipt__code");
        scene.Host.Clock.Set(scene.Phase.ClosesAt.AddMinutes(1));
        var late = scene.Host.NewBrowser();

        await late.SubmitAsync(await late.GetAsync(scene.Url + "/vote/change"), [("receipt", receipt)]);
        var ballot = await late.GetAsync(scene.Url + "/vote/ballot");

        Assert.All(ballot.Document.QuerySelectorAll("input[name=choice]"), box => Assert.True(box.HasAttribute("disabled")));
    }

    [Theory, Databases]
    public async Task The_count_begins_when_the_time_to_finish_is_over(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var visitor = scene.Host.NewBrowser();
        scene.Host.Clock.Set(scene.Phase.ClosesAt.AddMinutes(30).AddSeconds(-1));
        await scene.Host.RunJobsAsync();

        Assert.Contains("Then the votes are counted.", (await visitor.GetAsync(scene.Url + "/result")).Main, StringComparison.Ordinal);
        await using (var db = scene.Host.Database.NewContext())
            Assert.Empty(await db.Counts.ToListAsync());
        await scene.CloseAsync();
        await using (var db = scene.Host.Database.NewContext())
            Assert.NotNull((await db.Counts.SingleAsync()).FinishedAt);
    }

    [Theory, Databases]
    public async Task Without_time_to_finish_the_close_is_the_end(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await scene.ChangeAsync(s => s with { GraceMinutes = 0 });
        var browser = scene.Host.NewBrowser();
        var ballot = await VotingPagesTests.EnterAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)));
        scene.Host.Clock.Set(scene.Phase.ClosesAt);

        var answer = await browser.SubmitAsync(ballot, [("choice", "1")], button: "Finish");

        Assert.Equal("The vote has closed. What was saved before the close counts.", Assert.Single(answer.Errors));
    }
}
