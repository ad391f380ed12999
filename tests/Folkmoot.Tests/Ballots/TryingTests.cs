using System.Net;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Trying;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>An organiser tries the counting rules on test votes before the vote opens.</summary>
public sealed class TryingTests
{
    [Theory, Databases]
    public async Task Every_rule_is_counted_on_made_up_votes_and_the_same_draw_gives_the_same(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, election: DistrictTests.Election);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

        var page = await organiser.GetAsync(scene.Url + "/manage/try?number=200&seed=7");
        var again = await organiser.GetAsync(scene.Url + "/manage/try?number=200&seed=7");
        var other = await organiser.GetAsync(scene.Url + "/manage/try?number=200&seed=8");

        Assert.Equal("Try the counting rules", page.Heading);
        Assert.Contains("Made-up votes: 200, draw 7", page.Main, StringComparison.Ordinal);
        var rules = page.Document.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent).ToList();
        Assert.Equal("The rule you chose", rules[0]);
        Assert.All((string[])["Most votes first", "Equal Shares", "Phragmén", "Exact Equal Shares", "The most liked in all"], rule => Assert.Contains(rule, rules));
        Assert.Equal(page.Find("table"), again.Find("table"));
        Assert.NotEqual(page.Main, other.Main);
        Assert.Contains("areas get something. The smallest", page.Main, StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.Ballots.ToListAsync());
        Assert.Empty(await db.RehearsalBallots.ToListAsync());
    }

    [Theory, Databases]
    public async Task Rehearsal_ballots_can_be_counted_and_real_ones_are_never_read(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), (await scene.CodesAsync(1))[0], "3");
        var ballot = await organiser.FollowAsync(await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/rehearse"), []));
        await organiser.FollowAsync(await organiser.SubmitAsync(ballot, [("choice", "1"), ("choice", "2")], button: "Finish"));

        var page = await organiser.GetAsync(scene.Url + "/manage/try?from=rehearsal");

        Assert.Contains("Votes from rehearsals: 1", page.Main, StringComparison.Ordinal);
        var shares = page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent == "Most votes first");
        Assert.Equal("2", shares.QuerySelector("td")!.TextContent);
    }

    [Theory, Databases]
    public async Task Trying_is_for_organisers_and_forgives_odd_numbers(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var stranger = await scene.Host.SignInAsAsync(Role.Organiser, await scene.Host.AddPlaceAsync("Elsewhere"));
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

        Assert.StartsWith("/sign-in", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/manage/try")).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(scene.Url + "/manage/try")).Status);
        foreach (var query in new[] { "?number=-5&seed=-5", "?number=999999999&seed=999999999", "?number=many&seed=x", "?list=nowhere&from=rehearsal" })
            Assert.Equal((query, HttpStatusCode.OK), (query, (await organiser.GetAsync(scene.Url + "/manage/try" + query)).Status));
    }

    [Theory]
    [InlineData(BallotForm.Approval)]
    [InlineData(BallotForm.ChooseOne)]
    [InlineData(BallotForm.Ranking)]
    [InlineData(BallotForm.Points)]
    [InlineData(BallotForm.Score)]
    [InlineData(BallotForm.Knapsack)]
    public void Made_up_ballots_keep_to_the_limits_of_the_ballot(BallotForm form)
    {
        var settings = new BallotSettings { Form = form, Budget = 10_000, MinChoices = 2, MaxChoices = form == BallotForm.ChooseOne ? 1 : 4, Points = 10, MaxPoints = 6, MaxScore = 5, MaxTotal = form == BallotForm.Approval ? 9_000 : null };
        var proposals = Enumerable.Range(1, 12).Select(number => new Proposal { Id = Guid.NewGuid(), ProcessId = Guid.Empty, Number = number, Reference = $"{number}", Title = "", Words = "", Cost = number * 1_000, Picture = "", Area = number % 3 == 0 ? "" : $"area {number % 4}", Category = "", Search = "", CreatedAt = default }).ToList();
        var list = new BallotList(null, settings, proposals);
        var ballots = new MadeUpBallots(list, 3).Make(300).ToList();

        Assert.Equal(300, ballots.Count);
        Assert.All(ballots, ballot =>
        {
            Assert.InRange(ballot.Count, 1, form == BallotForm.ChooseOne ? 1 : 4);
            Assert.Equal(ballot.Count, ballot.Select(choice => choice.Number).Distinct().Count());
            if (form == BallotForm.Points)
                Assert.True(ballot.Sum(choice => choice.Value) <= 10 && ballot.All(choice => choice.Value is >= 1 and <= 6));
            if (form == BallotForm.Score)
                Assert.All(ballot, choice => Assert.InRange(choice.Value, 1, 5));
            if (form is BallotForm.Approval or BallotForm.Knapsack)
                Assert.InRange(ballot.Sum(choice => proposals[choice.Number - 1].Cost), 0, form == BallotForm.Approval ? 9_000 : 10_000);
        });
        Assert.All(RuleTrials.Of(list, TestBallots.Election(list, ballots), TestContext.Current.CancellationToken), trial => Assert.NotNull(trial.Result));
    }
}
