using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>A vote on paper from the mark on the roll to the result, as clerks and an organiser go it.</summary>
public sealed class PaperTests(Chromium chromium)
{
    [Fact]
    public async Task Two_clerks_key_a_third_settles_and_the_organiser_lets_the_count_begin()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        var vote = await site.AddVoteAsync(place);
        var codes = await site.AddVotersAsync(vote, 2);
        await using var organiser = await ArriveAsync(site, Role.Organiser, place.Id);
        await using var one = await ArriveAsync(site, Role.Clerk, place.Id);
        await using var two = await ArriveAsync(site, Role.Clerk, place.Id);

        await organiser.GoAsync(vote.Url + "/manage/paper");
        await organiser.Page.GetByLabel("Where do people vote on paper?").FillAsync("Library, Castle Street");
        await organiser.Button("Add the station").ClickAsync();
        foreach (var code in codes)
            await MarkAsync(one, vote.Url, code);
        await organiser.GoAsync(vote.Url + "/manage/paper/sheet");
        await Expect(organiser.Page.Locator(".fm-sheet__number")).ToHaveTextAsync(["1", "2", "3", "4", "5", "6", "7", "8"]);

        await one.GoAsync(vote.Url + "/manage/paper");
        await one.Page.Locator("#Station").SelectOptionAsync("Library, Castle Street");
        await one.Page.GetByLabel("How many filled sheets").FillAsync("2");
        await one.Button("Open the batch").ClickAsync();
        await KeyAsync(one, "6 4", "1");
        await two.GoAsync(vote.Url + "/manage/paper/batches/1");
        await Expect(two.Page.Locator("main")).Not.ToContainTextAsync("4 6");
        await KeyAsync(two, "4 6", "7");
        await Expect(two.Page.Locator("main")).ToContainTextAsync("A third person settles it.");
        await organiser.GoAsync(vote.Url + "/manage/paper/batches/1");
        await organiser.Page.GetByLabel("Numbers of the chosen ideas").FillAsync("1");
        await organiser.Button("This is what stands there").ClickAsync();
        await organiser.Button("Seal the batch").ClickAsync();
        await Expect(organiser.Page.Locator(".govuk-panel")).ToContainTextAsync("Sealed");

        site.Clock.Set(vote.Phases[0].ClosesAt.AddMinutes(31));
        await site.UntilAsync("the vote closes", db => db.Set<Folkmoot.Processes.Phase>().AnyAsync(p => p.Id == vote.Phases[0].Id && p.State == Folkmoot.Processes.PhaseState.Closed));
        // Days have passed, so the organiser signs in again.
        await using var later = await ArriveAsync(site, Role.Organiser, place.Id);
        await later.GoAsync(vote.Url + "/manage/paper");
        await later.Button("All paper is in").ClickAsync();
        await site.CountedAsync(vote);
        await later.GoAsync(vote.Url + "/result");
        await Expect(later.Page.Locator("main")).ToContainTextAsync("0 on line, 2 on paper.");
        await using var data = site.NewContext();
        Assert.Equal(2, await data.Ballots.CountAsync(b => b.Mode == BallotMode.Paper));
    }

    private static async Task MarkAsync(Visitor clerk, string url, string code)
    {
        await clerk.GoAsync(url + "/manage/paper/mark");
        await clerk.Page.GetByLabel("The code in their letter").FillAsync(code);
        await clerk.Button("Mark and give a sheet").ClickAsync();
        await Expect(clerk.Page.Locator("body")).ToContainTextAsync("Marked. Give this person a sheet.");
    }

    /// <summary>Keys sheets one after another without a mouse.</summary>
    private static async Task KeyAsync(Visitor clerk, params string[] sheets)
    {
        foreach (var (numbers, index) in sheets.Select((s, i) => (s, i)))
        {
            await Expect(clerk.Page.Locator("main h2").First).ToContainTextAsync($"Sheet {index + 1} of");
            await clerk.Page.GetByLabel("Numbers of the chosen ideas").FocusAsync();
            await clerk.Page.Keyboard.TypeAsync(numbers);
            await clerk.Page.Keyboard.PressAsync("Enter");
            await Expect(clerk.Page.Locator("body")).ToContainTextAsync($"Sheet {index + 1} is taken down.");
        }
    }

    private async Task<Visitor> ArriveAsync(Site site, Role role, Guid place)
    {
        var visitor = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        await visitor.GoAsync(await site.SignInPathAsync(role, place));
        await visitor.Page.Locator("main form button").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(site.Address.ToString());
        return visitor;
    }
}
