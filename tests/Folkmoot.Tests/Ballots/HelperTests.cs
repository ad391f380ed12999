using Folkmoot.Ballots;
using Folkmoot.Ballots.Roll;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>Somebody acts for a voter: the roll remembers it, the box never does.</summary>
public sealed class HelperTests
{
    [Theory, Databases]
    public async Task A_ballot_that_a_helper_puts_in_is_recorded_as_such_on_the_roll_alone(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var codes = await scene.CodesAsync(3);
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), codes[0], "1");
        foreach (var code in codes.Skip(1))
        {
            var helper = scene.Host.NewBrowser();
            var ballot = await helper.FollowAsync(await helper.SubmitAsync(await helper.GetAsync(scene.Url + "/vote"), [("code", code), ("helper", " Asha Khan, library ")]));
            Assert.Contains("It is recorded that Asha Khan, library helped", ballot.Main, StringComparison.Ordinal);
            var receipt = await helper.FollowAsync(await helper.SubmitAsync(ballot, [("choice", "2")], button: "Finish"));
            Assert.Contains("Write the code down for the person you helped", receipt.Main, StringComparison.Ordinal);
        }

        await using (var db = scene.Host.Database.NewContext())
            Assert.Equal([null, "Asha Khan, library", "Asha Khan, library"], await db.Roll.OrderBy(e => e.Line).Select(e => e.Helper).ToListAsync());
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);
        var figures = (await organiser.GetAsync(scene.Url + "/manage/roll")).Document.QuerySelectorAll("main table tbody tr").Select(r => string.Join(": ", r.Children.Select(c => c.TextContent.Trim())));
        Assert.Equal(["Asha Khan, library: 2"], figures);
    }

    [Theory, Databases]
    public async Task Nothing_is_recorded_while_nothing_is_saved(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var helper = scene.Host.NewBrowser();

        await helper.SubmitAsync(await helper.GetAsync(scene.Url + "/vote"), [("code", Assert.Single(await scene.CodesAsync(1))), ("helper", "Asha Khan")]);

        await using var db = scene.Host.Database.NewContext();
        var entry = await db.Roll.SingleAsync();
        Assert.Equal((RollState.None, null), (entry.State, entry.Helper));
    }

    [Theory]
    [Databases("A")]
    [Databases("Asha\nKhan")]
    public async Task A_name_that_is_none_is_asked_for_again(DatabaseKind kind, string name)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var helper = scene.Host.NewBrowser();

        var answer = await helper.SubmitAsync(await helper.GetAsync(scene.Url + "/vote"), [("code", Assert.Single(await scene.CodesAsync(1))), ("helper", name)]);

        Assert.StartsWith("Say who helps, by name", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("#helper", answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
    }
}
