using System.Net;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Confirmations;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.Confirmations;

/// <summary>Closing early takes two people; where there is only one, everybody can see it.</summary>
public sealed class TwoPeopleTests
{
    private const string Manage = "/places/wyebridge/green-budget/manage";
    private const string Why = "The hall burnt down, so nobody can vote there.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_second_person_closes_what_the_first_asked_for_and_both_offices_are_public(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var bob = await town.Host.SignInAsync(await town.Host.AddAccountAsync("Bob", "bob@example.org", Role.Administrator));
        var (ann, waiting) = await AskAsync(town);

        Assert.Equal(PhaseState.Open, (await town.FindAsync(view)).Method("ballot")!.State);
        var letter = Assert.Single(await town.Host.LettersAsync());
        Assert.Equal("bob@example.org", letter.To);
        Assert.Contains(waiting, letter.Body, StringComparison.Ordinal);
        var own = await ann.GetAsync(waiting);
        Assert.Null(own.Document.QuerySelector("#confirm"));
        Assert.Contains("Bob", own.Main, StringComparison.Ordinal);
        Assert.Contains("Close \"Vote\" of Green Budget now", (await bob.GetAsync(Manage)).Main, StringComparison.Ordinal);

        var done = await bob.SubmitAsync(await bob.GetAsync(waiting), [], form: "#confirm");

        Assert.Equal(Manage, done.Redirect);
        await LetThoseWithAPlaceFinishAsync(town);
        Assert.Equal(PhaseState.Closed, (await town.FindAsync(view)).Method("ballot")!.State);
        var page = await town.Host.NewBrowser().GetAsync("/places/wyebridge/green-budget");
        Assert.Contains(Why, page.Main, StringComparison.Ordinal);
        Assert.Contains("Organiser, Wyebridge; confirmed by Administrator", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Bob", page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task The_person_who_asked_cannot_confirm_and_cannot_decide_alone_beside_others(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        await town.Host.AddAccountAsync("Bob", "bob@example.org", Role.Organiser, town.Place.Id);
        var (_, waiting) = await AskAsync(town);
        var (asker, id) = (await AskerAsync(town), Guid.Parse(waiting.Split('/')[^1]));

        var same = await town.Host.RefusedAsync<TwoPeople>(t => t.ConfirmAsync(asker, id, Stop));
        var alone = await town.Host.RefusedAsync<TwoPeople>(t => t.DecideAloneAsync(asker, id, Stop));

        Assert.Equal("You asked for this yourself. A second person has to confirm it.", same);
        Assert.Equal("Bob can confirm this, so you cannot decide alone. Ask them.", alone);
        Assert.Equal(PhaseState.Open, (await town.FindAsync(view)).Method("ballot")!.State);
    }

    [Theory, Databases]
    public async Task The_only_one_there_is_may_decide_alone_and_everybody_reads_it(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var (ann, waiting) = await AskAsync(town);

        var page = await ann.GetAsync(waiting);
        Assert.Contains("There is nobody else here who could confirm this.", page.Main, StringComparison.Ordinal);
        await ann.SubmitAsync(page, [], form: "#alone");

        await LetThoseWithAPlaceFinishAsync(town);
        Assert.Equal(PhaseState.Closed, (await town.FindAsync(view)).Method("ballot")!.State);
        Assert.Contains("alone, because there was no second person", (await town.Host.NewBrowser().GetAsync("/places/wyebridge/green-budget")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Somebody_without_a_role_there_sees_nothing_of_it(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.VotingAsync();
        var elsewhere = await town.AddPlaceAsync("Elsewhere");
        var (_, waiting) = await AskAsync(town);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(waiting)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.Host.SignInAsAsync(Role.Organiser, elsewhere.Id)).GetAsync(waiting)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.Host.SignInAsAsync(Role.Officer, town.Place.Id)).GetAsync(waiting)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await town.OrganiserAsync()).GetAsync($"/confirm/{Guid.NewGuid()}")).Status);
    }

    [Theory, Databases]
    public async Task Sixty_four_confirmations_at_once_close_it_once(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var bob = new Actor(await town.Host.AddAccountAsync("Bob", "bob@example.org", Role.Administrator), "Administrator");
        var (_, waiting) = await AskAsync(town);
        var id = Guid.Parse(waiting.Split('/')[^1]);

        var done = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            try
            {
                await town.Host.WithAsync<TwoPeople>(t => t.ConfirmAsync(bob, id, Stop));
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }));

        Assert.Equal(1, done.Count(d => d));
        await using var db = town.Host.Database.NewContext();
        Assert.Equal(1, await db.SettingChanges.CountAsync(c => c.PhaseId == view.Method("ballot")!.Id, Stop));
    }

    [Theory, Databases]
    public async Task After_a_week_nobody_can_confirm_it_and_it_can_be_asked_for_again(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.VotingAsync();
        var bob = new Actor(await town.Host.AddAccountAsync("Bob", "bob@example.org", Role.Administrator), "Administrator");
        var (_, waiting) = await AskAsync(town);
        town.Host.Clock.Advance(TwoPeople.Life);

        var late = await town.Host.RefusedAsync<TwoPeople>(t => t.ConfirmAsync(bob, Guid.Parse(waiting.Split('/')[^1]), Stop));

        Assert.Equal("Nobody confirmed this in time. Ask for it again.", late);
        Assert.NotEqual(waiting, (await AskAsync(town)).Waiting);
    }

    [Theory, Databases]
    public async Task Without_a_reason_or_a_second_time_it_is_not_asked_for(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.VotingAsync();
        var (ann, _) = await AskAsync(town);
        var form = await ann.GetAsync(Manage + "/phases/vote/close");

        var empty = await ann.SubmitAsync(form, [("Reason", "Why not")], form: "main form");
        var twice = await ann.SubmitAsync(form, [("Reason", Why)], form: "main form");

        Assert.Equal("Say why in 10 to 1000 characters. The reason is public.", empty.Errors.Single());
        Assert.Equal("This waits for a second person already. Look at what is to be done for this process.", twice.Errors.Single());
    }

    [Theory, Databases]
    public async Task One_person_cannot_shorten_an_open_phase_by_its_dates(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var sooner = view.Method("ballot")!.ClosesAt.AddDays(-1);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.SetAsync(view, "vote", closes: sooner, reason: "We would like to be done sooner."));

        Assert.Contains("a second person confirms it", refused.Message, StringComparison.Ordinal);
        Assert.Equal(view.Method("ballot")!.ClosesAt, (await town.FindAsync(view)).Method("ballot")!.ClosesAt);
    }

    [Theory, Databases]
    public async Task Publishing_takes_a_second_person_where_there_is_one(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (alone, together) = (await town.ReadyAsync("Alone"), await town.ReadyAsync());
        var ann = await town.Host.SignInAsync(await AnnAsync(town));

        await ann.SubmitAsync(await ann.GetAsync(alone.Url + "/manage"), [], form: "#publish");
        Assert.Equal(ProcessState.Published, (await town.FindAsync(alone)).Process.State);

        var bob = await town.Host.SignInAsync(await town.Host.AddAccountAsync("Bob", "bob@example.org", Role.Organiser, town.Place.Id));
        var page = await ann.GetAsync(Manage);
        Assert.Contains("Publishing takes two", page.Main, StringComparison.Ordinal);
        var asked = await ann.SubmitAsync(page, [], form: "#publish");
        Assert.Equal(ProcessState.Draft, (await town.FindAsync(together)).Process.State);
        Assert.Null((await ann.GetAsync(asked.Redirect!)).Document.QuerySelector("#confirm"));

        await bob.SubmitAsync(await bob.GetAsync(asked.Redirect!), [], form: "#confirm");
        Assert.Equal(ProcessState.Published, (await town.FindAsync(together)).Process.State);
    }

    private static async Task<(Browser Ann, string Waiting)> AskAsync(Town town)
    {
        var ann = await town.Host.SignInAsync(await AnnAsync(town));
        var answer = await ann.SubmitAsync(await ann.GetAsync(Manage + "/phases/vote/close"), [("Reason", Why)], form: "main form");
        Assert.StartsWith("/confirm/", answer.Redirect, StringComparison.Ordinal);
        return (ann, answer.Redirect!);
    }

    /// <summary>Whoever was let in before the end can finish; then it is closed.</summary>
    private static Task LetThoseWithAPlaceFinishAsync(Town town) => town.MoveToAsync(town.Host.Clock.GetUtcNow().AddHours(2));

    private static async Task<Guid> AnnAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return await db.Accounts.Where(a => a.EmailKey == "ann@example.org").Select(a => (Guid?)a.Id).SingleOrDefaultAsync(Stop)
            ?? await town.Host.AddAccountAsync("Ann", "ann@example.org", Role.Organiser, town.Place.Id);
    }

    private static async Task<Actor> AskerAsync(Town town) => new(await AnnAsync(town), "Organiser, Wyebridge");
}
