namespace Folkmoot.Browser.Tests;

/// <summary>The whole way of a vote with nothing but a keyboard.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task A_voter_goes_the_whole_way_by_keyboard_and_always_sees_the_focus()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        var code = Assert.Single(await site.AddVotersAsync(vote, 1));
        await using var voter = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        var page = voter.Page;

        await voter.GoAsync(vote.Url);
        await page.TabToAsync(voter.Link("Skip to the content"));
        await page.TabToAsync(page.Locator("a.fm-act--big"));
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(page.GetByLabel("Your voter code"));
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await voter.HeadingAsync("Choose what you want to see");

        await page.TabToAsync(voter.Choice("A repair café"));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[data-budget-bar]")).ToContainTextAsync("1 chosen, £6,400");
        await page.TabToAsync(voter.Button("Finish"));
        await page.Keyboard.PressAsync("Enter");
        await voter.HeadingAsync("Your vote is in the box");

        await page.TabToAsync(voter.Link("Change my vote"));
        await page.Keyboard.PressAsync("Enter");
        await voter.HeadingAsync("Choose what you want to see");
        await Expect(voter.Choice("A repair café")).ToBeCheckedAsync();
        await page.TabToAsync(voter.Choice("A splash pad"));
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync(voter.Button("Finish"));
        await page.Keyboard.PressAsync("Space");
        await voter.HeadingAsync("Your vote is in the box");

        await site.CloseAsync(vote);
        await voter.GoAsync(vote.Url + "/result");
        await voter.HeadingAsync("2 of 8 ideas will happen");
        await page.TabToAsync(voter.Button("Show where my share went"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#share")).ToContainTextAsync("Your £60,000");
        await page.TabToAsync(voter.Link("All ballots and projects"));
    }

    [Fact]
    public async Task Tab_reaches_the_cards_in_the_order_in_which_they_stand_and_then_the_button()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        await using var voter = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        await voter.EnterAsync(vote.Url, Assert.Single(await site.AddVotersAsync(vote, 1)));
        var cards = await voter.Page.Locator(".fm-choice__box").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.id)");

        var order = await voter.Page.ControlsInOrderAsync(last: "finish");

        Assert.Equal(8, cards.Length);
        Assert.Equal([.. cards, "finish"], order);
    }
}
