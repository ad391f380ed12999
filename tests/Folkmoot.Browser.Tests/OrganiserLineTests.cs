using Folkmoot.People;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>The whole way of an organiser: from a playbook to a process in which residents put ideas forward.</summary>
public sealed class OrganiserLineTests(Chromium chromium)
{
    [Fact]
    public async Task From_a_playbook_to_an_open_process_takes_less_than_half_an_hour()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        await using var organiser = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        await organiser.GoAsync((await site.WithAsync<FirstRun, Uri>(first => first.CreateLinkAsync(CancellationToken.None))).AbsolutePath);
        var pace = new Pace(organiser);
        await pace.PressAsync("Sign in");

        await organiser.GoAsync($"/places/{place.Slug}");
        await pace.FollowAsync("Start something together");
        await pace.PressAsync(organiser.Page.GetByLabel("A city's participatory budget"));
        await pace.FillAsync("Title", "Our town's budget");
        await pace.FillAsync("What is it about?", "£180,000 for what this town needs most. Everybody who lives here decides.");
        await pace.PressAsync("Make a draft");
        await organiser.HeadingAsync("Our town's budget");
        var manage = new Uri(organiser.Page.Url).AbsolutePath;

        await SetAsync(organiser, pace, manage, "ideas", async () =>
        {
            await pace.FillAsync("Topics", "Streets\nGreen\nPlay");
            await pace.FillAsync("Ideas that one person may put forward", "3");
        });
        await SetAsync(organiser, pace, manage, "check", async () => await pace.FillAsync("Who answers", "Jo Marsh, Parks"));
        await SetAsync(organiser, pace, manage, "vote", async () => await pace.FillAsync("How much money is there to decide on?", "180,000"));
        await organiser.GoAsync(manage + "/roll");
        await pace.FillAsync("One line for each voter", "1 Mill Street\n2 Mill Street\n3 Mill Street");
        await pace.PressAsync("Add these voters");
        await organiser.GoAsync(manage + "/letters");
        await Expect(organiser.Page.Locator("body")).ToContainTextAsync("2 Mill Street");
        await organiser.GoAsync(manage);
        await pace.PressAsync("Publish");
        await Expect(organiser.Page.Locator("body")).ToContainTextAsync("It is public now.");

        await using (var db = site.NewContext())
            site.Clock.Set((await db.Phases.SingleAsync(p => p.Key == "ideas")).OpensAt.AddSeconds(1));
        await site.UntilAsync("the first phase is open", db => db.Phases.AnyAsync(p => p.Key == "ideas" && p.State == PhaseState.Open));
        await using var resident = await Visitor.ArriveAsync(chromium, site);
        await resident.GoAsync(manage[..^"/manage".Length]);
        await Expect(resident.Link("Put an idea forward").First).ToBeVisibleAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"From the playbook to the open process: {pace}.");
        Assert.True(pace.Total < TimeSpan.FromMinutes(30), $"It takes {pace}.");
        Assert.Empty(organiser.Violations);
        Assert.Empty(organiser.ScriptErrors);
    }

    private static async Task SetAsync(Visitor organiser, Pace pace, string manage, string phase, Func<Task> fill)
    {
        await organiser.GoAsync($"{manage}/phases/{phase}");
        await pace.FollowAsync("Change the settings");
        await fill();
        await pace.PressAsync("Save");
        await Expect(organiser.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/manage$"));
    }
}
