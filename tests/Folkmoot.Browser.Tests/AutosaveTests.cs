using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>A ballot saves itself as it changes, and says truly whether it could.</summary>
public sealed class AutosaveTests(Chromium chromium)
{
    [Fact]
    public async Task Without_network_it_says_that_it_could_not_save_and_saves_the_last_state_when_the_network_is_back()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        await using var voter = await Visitor.ArriveAsync(chromium, site);
        await voter.EnterAsync(vote.Url, Assert.Single(await site.AddVotersAsync(vote, 1)));
        await voter.Choice("A safe crossing").CheckAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Saved");

        await voter.Context.SetOfflineAsync(true);
        await voter.Choice("A repair café").CheckAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Could not save, trying again");
        await voter.Choice("A safe crossing").UncheckAsync();
        await voter.Choice("A splash pad").CheckAsync();
        await Expect(voter.Page.Locator("[data-budget-bar]")).ToContainTextAsync("2 chosen, £17,900");
        Assert.Equal("1", (await OnlyBallotAsync(site)).Choices);
        await voter.Context.SetOfflineAsync(false);

        await Expect(voter.SaveState).ToHaveTextAsync("Saved");
        Assert.Equal("4,7", (await OnlyBallotAsync(site)).Choices);
    }

    [Fact]
    public async Task A_change_made_while_a_slow_save_is_under_way_is_what_counts()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        await using var voter = await Visitor.ArriveAsync(chromium, site);
        await voter.EnterAsync(vote.Url, Assert.Single(await site.AddVotersAsync(vote, 1)));
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await voter.Page.RouteAsync("**/vote/ballot", async route =>
        {
            reached.TrySetResult();
            await goOn.Task;
            await route.ContinueAsync();
        });

        await voter.Choice("A safe crossing").CheckAsync();
        await reached.Task;
        await voter.Choice("A safe crossing").UncheckAsync();
        await voter.Choice("A repair café").CheckAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Saving");
        goOn.SetResult();

        await Expect(voter.SaveState).ToHaveTextAsync("Saved");
        Assert.Equal("4", (await OnlyBallotAsync(site)).Choices);
    }

    [Fact]
    public async Task After_the_close_it_says_that_the_change_was_not_saved()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        await using var voter = await Visitor.ArriveAsync(chromium, site);
        await voter.EnterAsync(vote.Url, Assert.Single(await site.AddVotersAsync(vote, 1)));
        await voter.Choice("A safe crossing").CheckAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Saved");
        await site.CloseAsync(vote);

        await voter.Choice("A repair café").CheckAsync();

        await Expect(voter.SaveState).ToHaveTextAsync("The vote has closed. What was saved before the close counts.");
    }

    private static async Task<Ballot> OnlyBallotAsync(Site site)
    {
        await using var db = site.NewContext();
        return Assert.Single(await db.Ballots.AsNoTracking().ToListAsync());
    }
}
