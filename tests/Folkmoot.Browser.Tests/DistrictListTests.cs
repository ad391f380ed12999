using Folkmoot.Ballots;
using Folkmoot.Ballots.Settings;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>The list of the whole place and that of a district in one visit.</summary>
public sealed class DistrictListTests(Chromium chromium)
{
    [Fact]
    public async Task A_voter_on_a_phone_sees_the_money_of_each_list_and_finishes_both()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddListsAsync(await site.AddPlaceAsync(), s => s with { Form = BallotForm.Knapsack });
        await using var voter = await Visitor.ArriveAsync(chromium, site);
        await voter.EnterAsync(vote.Url, Assert.Single(await site.AddVotersAsync(vote, 1, "Riverside")));
        var (whole, riverside) = (voter.Page.Locator("[data-for=list-0]"), voter.Page.Locator("[data-for=list-1]"));

        await Expect(whole).ToContainTextAsync("All of Wyebridge 0 chosen, £0 of £30,000");
        await voter.Choice("A splash pad").CheckAsync();
        await voter.Choice("Raised beds").CheckAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Saved");
        await Expect(whole).ToContainTextAsync("1 chosen, £11,500 of £30,000 £18,500 left");
        await voter.Choice("Benches and lights").CheckAsync();
        await Expect(riverside).ToContainTextAsync("£1,600 over the budget");
        await Expect(voter.SaveState).ToContainTextAsync("Riverside: Your choices cost £21,600 together; the most is £20,000.");
        await Expect(riverside).ToBeInViewportAsync();
        await voter.Button("Finish").TapAsync();
        await Expect(voter.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Riverside: Your choices cost £21,600 together");
        await voter.Choice("Raised beds").UncheckAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Saved");
        await voter.Button("Finish").TapAsync();

        await voter.HeadingAsync("Your vote is in the box");
        await using var db = site.NewContext();
        var saved = await db.Ballots.AsNoTracking().SingleAsync();
        Assert.Equal(("3,7", "Riverside"), (saved.Choices, saved.District));
        Assert.Empty(voter.ScriptErrors);
    }

    [Fact]
    public async Task A_voter_without_script_chooses_a_district_once_and_votes()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddListsAsync(await site.AddPlaceAsync(), s => s with { DistrictFrom = DistrictSource.Voter });
        await using var voter = await Visitor.ArriveAsync(chromium, site, script: false);

        await voter.GoAsync(vote.Url + "/vote");
        await voter.Page.GetByLabel("Your voter code").FillAsync(Assert.Single(await site.AddVotersAsync(vote, 1)));
        await voter.Button("Open my ballot").TapAsync();
        await voter.HeadingAsync("In which district do you vote?");
        await voter.Page.GetByLabel("Old town").CheckAsync();
        await voter.Button("Go on to the ideas").TapAsync();
        await voter.Choice("A repair café").CheckAsync();
        await voter.Button("Finish").TapAsync();
        await voter.HeadingAsync("Your vote is in the box");
        await voter.GoAsync(vote.Url + "/vote/ballot");

        await Expect(voter.Choice("A repair café")).ToBeCheckedAsync();
        await Expect(voter.Link("is your district")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_helper_goes_the_whole_way_by_keyboard()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        await using var helper = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        var page = helper.Page;
        await helper.GoAsync(vote.Url + "/vote");

        await page.TabToAsync(page.GetByLabel("Your voter code"));
        await page.Keyboard.TypeAsync(Assert.Single(await site.AddVotersAsync(vote, 1)));
        await page.TabToAsync(page.Locator("summary", new() { HasText = "I am helping somebody to vote" }));
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(page.GetByLabel("Your name"));
        await page.Keyboard.TypeAsync("Asha Khan");
        await page.Keyboard.PressAsync("Enter");
        await helper.HeadingAsync("Choose what you want to see");
        await Expect(page.Locator("main")).ToContainTextAsync("It is recorded that Asha Khan helped");
        await page.TabToAsync(helper.Choice("A repair café"));
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync(helper.Button("Finish"));
        await page.Keyboard.PressAsync("Enter");
        await helper.HeadingAsync("Your vote is in the box");
        await page.TabToAsync(helper.Button("Forget my ballot here"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/receipt$"));

        await helper.GoAsync(vote.Url + "/vote/receipt");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/vote$"));
        await using var db = site.NewContext();
        Assert.Equal("Asha Khan", (await db.Roll.AsNoTracking().SingleAsync()).Helper);
    }
}
