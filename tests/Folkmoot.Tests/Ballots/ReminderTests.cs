using Folkmoot.Ballots.Reminders;
using Folkmoot.Ballots.Roll;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>One letter to those who began to vote and saved nothing, told by the roll and never by the box.</summary>
public sealed class ReminderTests
{
    [Theory, Databases]
    public async Task Whoever_began_and_saved_nothing_gets_one_letter_a_day_before_the_close(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var codes = await scene.CodesAsync(3);
        var voter = await AskAsync(scene, codes[0], "voted@example.org");
        await AskAsync(scene, codes[1], "began@example.org");
        await AskAsync(scene, codes[2], "paper@example.org");
        await voter.SubmitAsync(await voter.GetAsync(scene.Url + "/vote/ballot"), [("choice", "1")], button: "Finish");
        await scene.Host.WithAsync<RollBook>(roll => roll.MarkPaperAsync(BallotScene.Organiser, scene.Phase, codes[2], CancellationToken.None));

        await MoveAsync(scene, scene.Phase.ClosesAt.AddDays(-1).AddSeconds(-1));
        Assert.Empty(await scene.Host.LettersAsync());
        await MoveAsync(scene, scene.Phase.ClosesAt.AddDays(-1).AddSeconds(1));
        await MoveAsync(scene, scene.Phase.ClosesAt.AddHours(-1));

        var letter = Assert.Single(await scene.Host.LettersAsync());
        Assert.Equal(("began@example.org", "Your vote on Small vote is not cast yet"), (letter.To, letter.Subject));
        Assert.Contains("http://localhost" + scene.Url + "/vote\n", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[1], letter.Body, StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.VoteReminders.ToListAsync());
    }

    [Theory, Databases]
    public async Task A_second_address_takes_the_place_of_the_first(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var code = Assert.Single(await scene.CodesAsync(1));
        await AskAsync(scene, code, "first@example.org");
        await AskAsync(scene, code, "second@example.org");

        await MoveAsync(scene, scene.Phase.ClosesAt.AddHours(-1));

        Assert.Equal("second@example.org", Assert.Single(await scene.Host.LettersAsync()).To);
    }

    [Theory, Databases]
    public async Task Letters_move_with_the_close(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await AskAsync(scene, Assert.Single(await scene.CodesAsync(1)), "began@example.org");
        var later = scene.Phase.ClosesAt.AddDays(14);
        await scene.Host.WithAsync<FolkmootDb>(db => db.Set<Phase>().Where(p => p.Id == scene.Phase.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.ClosesAt, later)));

        await MoveAsync(scene, scene.Phase.ClosesAt);
        Assert.Empty(await scene.Host.LettersAsync());
        await MoveAsync(scene, later.AddHours(-1));

        Assert.Single(await scene.Host.LettersAsync());
    }

    [Theory, Databases]
    public async Task When_the_vote_is_over_the_addresses_are_erased_and_nobody_is_written_to(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await AskAsync(scene, Assert.Single(await scene.CodesAsync(1)), "began@example.org");

        await MoveAsync(scene, scene.Phase.ClosesAt.AddDays(2));

        Assert.Empty(await scene.Host.LettersAsync());
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.VoteReminders.ToListAsync());
    }

    [Theory]
    [Databases("")]
    [Databases("ann at example.org")]
    [Databases("Ann <ann@example.org>")]
    public async Task What_is_no_address_is_asked_for_again(DatabaseKind kind, string email)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        await VotingPagesTests.EnterAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)));

        var answer = await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote/remind"), [("email", email)]);

        Assert.Equal("That is not an e-mail address. Write it as in name@example.org.", Assert.Single(answer.Errors));
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.VoteReminders.ToListAsync());
    }

    [Theory, Databases]
    public async Task Whoever_has_a_ballot_in_the_box_is_not_asked(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        await VotingPagesTests.VoteAsync(scene, browser, Assert.Single(await scene.CodesAsync(1)), "1");

        Assert.Equal(scene.Url + "/vote/ballot", (await browser.GetAsync(scene.Url + "/vote/remind")).Redirect);
        Assert.DoesNotContain("reminder", (await browser.GetAsync(scene.Url + "/vote/ballot")).Main, StringComparison.Ordinal);
        Assert.Equal(scene.Url + "/vote", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/vote/remind")).Redirect);
    }

    private static async Task<Browser> AskAsync(BallotScene scene, string code, string email)
    {
        var browser = scene.Host.NewBrowser();
        await VotingPagesTests.EnterAsync(scene, browser, code);
        var answer = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote/remind"), [("email", email)]));
        Assert.Contains("We will write to you once", answer.Text, StringComparison.Ordinal);
        return browser;
    }

    private static async Task MoveAsync(BallotScene scene, DateTimeOffset moment)
    {
        scene.Host.Clock.Set(moment);
        await scene.Host.RunJobsAsync();
    }
}
