namespace Folkmoot.Browser.Tests;

/// <summary>The whole way of a vote in a browser that runs no script.</summary>
public sealed class NoScriptTests(Chromium chromium)
{
    [Fact]
    public async Task A_voter_goes_the_whole_way_without_script()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        var code = Assert.Single(await site.AddVotersAsync(vote, 1));
        await using var voter = await Visitor.ArriveAsync(chromium, site, script: false);

        await voter.GoAsync(vote.Url);
        await voter.Page.Locator("a.fm-act--big").TapAsync();
        await voter.Page.GetByLabel("Your voter code").FillAsync(code);
        await voter.Button("Open my ballot").TapAsync();
        await voter.Choice("A repair café").CheckAsync();
        await voter.Choice("Forty street trees").CheckAsync();
        await voter.Button("Finish").TapAsync();
        await voter.HeadingAsync("Your vote is in the box");
        await Expect(voter.Page.Locator("main")).ToContainTextAsync("Forty street trees for Station Road, £9,200");
        var receipt = await voter.Page.Locator(".fm-receipt__code").InnerTextAsync();

        await using var other = await Visitor.ArriveAsync(chromium, site, script: false);
        await other.GoAsync(vote.Url + "/vote/change");
        await other.Page.GetByLabel("Your receipt code").FillAsync(receipt);
        await other.Button("Open my ballot").TapAsync();
        await Expect(other.Choice("Forty street trees")).ToBeCheckedAsync();
        await other.Choice("A repair café").UncheckAsync();
        await other.Button("Finish").TapAsync();
        await other.HeadingAsync("Your vote is in the box");

        await site.CloseAsync(vote);
        await other.GoAsync(vote.Url + "/result");
        await other.HeadingAsync("1 of 8 ideas will happen");
        await other.Button("Show where my share went").TapAsync();
        await Expect(other.Page.Locator("#share")).ToContainTextAsync("Your £60,000");
        Assert.DoesNotContain(voter.Requests.Concat(other.Requests), r => r.ResourceType is "script" or "fetch");
    }

    [Fact]
    public async Task A_ballot_with_nothing_chosen_says_so_and_keeps_the_voter_there()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        await using var voter = await Visitor.ArriveAsync(chromium, site, script: false);
        await voter.EnterAsync(vote.Url, Assert.Single(await site.AddVotersAsync(vote, 1)));

        await voter.Button("Finish").TapAsync();

        await Expect(voter.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Choose at least one idea.");
        await voter.HeadingAsync("Choose what you want to see");
    }
}
