using Folkmoot.Ballots;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>The whole way of a vote, on a phone: from the letter's code to where the share went.</summary>
public sealed class WholeLineTests(Chromium chromium)
{
    [Fact]
    public async Task A_voter_on_a_phone_goes_from_the_code_to_where_the_share_went()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        var codes = await site.AddVotersAsync(vote, 2);
        await using var voter = await Visitor.ArriveAsync(chromium, site);

        var receipt = await VoteAsync(voter, vote.Url, codes[0]);
        await ChangeElsewhereAsync(site, vote.Url, receipt);
        await using (var db = site.NewContext())
            Assert.Equal("1,6", Assert.Single(await db.Ballots.AsNoTracking().ToListAsync()).Choices);

        await site.CloseAsync(vote);
        await voter.GoAsync(vote.Url + "/result");
        await voter.HeadingAsync("2 of 8 ideas will happen");
        await Expect(voter.Page.Locator("#share")).ToContainTextAsync("Where did your share go?");
        await SeeShareAsync(site, vote.Url, receipt);
        await DownloadAsync(voter, vote.Url);
        Assert.Empty(voter.Violations);
        Assert.Empty(voter.ScriptErrors);
    }

    private static async Task<string> VoteAsync(Visitor voter, string url, string code)
    {
        await voter.GoAsync(url);
        await voter.Page.Locator("a.fm-act--big").TapAsync();
        await voter.Page.GetByLabel("Your voter code").FillAsync(code.ToLowerInvariant());
        await voter.Button("Open my ballot").TapAsync();
        await voter.HeadingAsync("Choose what you want to see");

        var bar = voter.Page.Locator("[data-budget-bar]");
        await Expect(bar).ToContainTextAsync("0 chosen");
        await Expect(bar).ToBeInViewportAsync();
        await TapCardAsync(voter, "A safe crossing");
        await Expect(bar).ToContainTextAsync("1 chosen, £18,500");
        await TapCardAsync(voter, "A repair café");
        await Expect(bar).ToContainTextAsync("2 chosen, £24,900");
        await Expect(bar).ToBeInViewportAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Saved");

        await voter.Page.ReloadAsync();
        await Expect(voter.Choice("A safe crossing")).ToBeCheckedAsync();
        await Expect(voter.Choice("A repair café")).ToBeCheckedAsync();
        await Expect(voter.Choice("A splash pad")).Not.ToBeCheckedAsync();
        await Expect(bar).ToContainTextAsync("2 chosen, £24,900");

        await voter.Button("Finish").TapAsync();
        await voter.HeadingAsync("Your vote is in the box");
        var receipt = await voter.Page.Locator(".fm-receipt__code").InnerTextAsync();
        Assert.Matches("^[0-9A-Y]{4}(-[0-9A-Y]{4}){3}$", receipt);
        return receipt;
    }

    private async Task ChangeElsewhereAsync(Site site, string url, string receipt)
    {
        await using var other = await Visitor.ArriveAsync(chromium, site);
        await other.GoAsync(url + "/vote/change");
        await other.Page.GetByLabel("Your receipt code").FillAsync(receipt);
        await other.Button("Open my ballot").TapAsync();
        await Expect(other.Choice("A safe crossing")).ToBeCheckedAsync();
        await TapCardAsync(other, "A repair café");
        await TapCardAsync(other, "Story time in the library");
        await other.Button("Finish").TapAsync();
        await other.HeadingAsync("Your vote is in the box");
    }

    private async Task SeeShareAsync(Site site, string url, string receipt)
    {
        await using var other = await Visitor.ArriveAsync(chromium, site);
        await other.GoAsync(url + "/result");
        await other.Page.GetByLabel("Your receipt code").FillAsync(receipt);
        await other.Button("Show me").TapAsync();
        var share = other.Page.Locator("#share");
        await Expect(share).ToContainTextAsync("Your £60,000");
        await Expect(share.GetByRole(AriaRole.Row, new() { Name = "A safe crossing" })).ToContainTextAsync("£18,500");
        await Expect(share.GetByRole(AriaRole.Row, new() { Name = "Story time" })).ToContainTextAsync("£4,800");
        await Expect(share.GetByRole(AriaRole.Row, new() { Name = "Left over" })).ToContainTextAsync("£36,700");
    }

    private static async Task DownloadAsync(Visitor voter, string url)
    {
        var links = await voter.Page.Locator("a[download]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal([$"{url}/result/ballots.pb", $"{url}/result/result.csv", $"{url}/result/account.json"], links);
        foreach (var link in links)
        {
            var answer = await voter.Context.APIRequest.GetAsync(link);
            Assert.Equal(200, answer.Status);
            Assert.NotEmpty(await answer.BodyAsync());
        }
    }

    // The picture is the part of a card that people aim at.
    private static Task TapCardAsync(Visitor visitor, string title) =>
        visitor.Page.Locator(".fm-choice", new() { HasText = title }).TapAsync(new() { Position = new() { X = 60, Y = 40 } });
}
