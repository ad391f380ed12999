using System.Net;
using System.Text.RegularExpressions;
using Folkmoot.Following;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Delivery;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Following;

/// <summary>News by e-mail: only to those who said yes, once a day at most, never empty, stopped in one step.</summary>
public sealed partial class FollowTests
{
    [Theory, Databases]
    public async Task News_come_only_after_the_addresss_owner_said_yes(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var browser = town.Host.NewBrowser();

        var sent = await FollowAsync(browser, "process", view.Process.Id, "ada@example.org");
        Assert.Contains("We sent a link to ada@example.org.", sent.Main, StringComparison.Ordinal);
        await TellAsync(town, view, "Before");
        await DigestAsync(town, days: 1);
        Assert.Single(await town.Host.LettersAsync());

        await YesAsync(town, browser);
        await DigestAsync(town, days: 1);
        Assert.Single(await town.Host.LettersAsync());
        await TellAsync(town, view, "After");
        await DigestAsync(town, days: 1);

        var digest = (await town.Host.LettersAsync())[^1];
        Assert.Equal(("ada@example.org", "News from Green Budget"), (digest.To, digest.Subject));
        Assert.Contains("After", digest.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Before", digest.Body, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task One_digest_a_day_at_most_grouped_the_newest_first_and_never_empty(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var browser = await FollowedAsync(town, "place", town.Place.Id);
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        await TellAsync(town, view, "First");
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        await TellAsync(town, view, "Second");

        await DigestAsync(town, days: 1);
        var letter = (await town.Host.LettersAsync())[^1];
        Assert.Equal("News: 2 things happened", letter.Subject);
        Assert.True(letter.Body.IndexOf("Second", StringComparison.Ordinal) < letter.Body.IndexOf("First", StringComparison.Ordinal));
        Assert.Single(Regex.Matches(letter.Body, "Green Budget · Wyebridge", RegexOptions.None, TimeSpan.FromSeconds(1)));

        var count = (await town.Host.LettersAsync()).Count;
        await TellAsync(town, view, "Third");
        await DigestAsync(town, hours: 2);
        Assert.Equal(count, (await town.Host.LettersAsync()).Count);
        await DigestAsync(town, days: 1);
        Assert.Equal(count + 1, (await town.Host.LettersAsync()).Count);
        await DigestAsync(town, days: 1);
        Assert.Equal(count + 1, (await town.Host.LettersAsync()).Count);
        Assert.NotNull(browser);
    }

    [Theory, Databases]
    public async Task A_followed_project_brings_its_own_news_alone(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await FollowedAsync(town, "project", (await town.ProjectAsync()).Id);
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        await TellAsync(town, view, "Something else");
        await town.PlanAsync(view);

        await DigestAsync(town, days: 1);

        var digest = (await town.Host.LettersAsync())[^1].Body;
        Assert.Contains("Parks team carries this out.", digest, StringComparison.Ordinal);
        Assert.Contains("http://localhost/places/wyebridge/green-budget/projects/1", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", digest, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task One_step_stops_the_letters_and_forgets_the_address(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        await FollowedAsync(town, "process", view.Process.Id);
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        await TellAsync(town, view, "Something");
        await DigestAsync(town, days: 1);
        await using var stored = town.Host.Database.NewContext();
        var letter = stored.Letters.OrderBy(l => l.Id).ToList()[^1];
        var headers = LetterMessage.Of(letter, town.Host.Services.GetRequiredService<Settings>()).Headers;
        Assert.Equal($"<{letter.Unsubscribe}>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);

        // A mail program sends this by itself: no cookies, no form token, no page before it.
        using var http = town.Host.Server.CreateClient();
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var stopped = await http.PostAsync(new Uri(letter.Unsubscribe!).AbsolutePath, oneClick);

        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        await using var db = town.Host.Database.NewContext();
        Assert.Empty(db.Followers.ToList());
        Assert.Empty(db.Follows.ToList());
        Assert.Contains("No more letters", (await town.Host.NewBrowser().GetAsync(new Uri(letter.Unsubscribe!).AbsolutePath)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Opening_the_link_stops_nothing_and_one_of_several_can_be_stopped(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        await FollowedAsync(town, "process", view.Process.Id);
        var browser = await FollowedAsync(town, "place", town.Place.Id);
        var path = StopPath(await town.Host.LettersAsync());

        var page = await browser.GetAsync(path);
        Assert.Equal(2, (await FollowsAsync(town)).Count);
        await browser.SubmitAsync(page, [], form: $"#stop-{town.Place.Id}");

        Assert.Equal("process", Assert.Single(await FollowsAsync(town)).Kind);
    }

    [Theory, Databases]
    public async Task A_stranger_adds_nothing_to_what_an_address_follows(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        await FollowedAsync(town, "place", (await town.AddPlaceAsync("Elsewhere")).Id);
        await FollowAsync(town.Host.NewBrowser(), "process", view.Process.Id, "ada@example.org");
        var count = (await town.Host.LettersAsync()).Count;
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        await TellAsync(town, view, "Something");

        await DigestAsync(town, days: 1);

        Assert.Equal(count, (await town.Host.LettersAsync()).Count);
    }

    [Theory, Databases]
    public async Task Somebody_signed_in_follows_at_once(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var browser = await town.Host.SignInAsync(await town.Host.AddAccountAsync("Ada", "ada@example.org"));

        var done = await browser.SubmitAsync(await browser.GetAsync($"/follow/process/{view.Process.Id}"), [], form: "#follow");

        Assert.Equal(view.Url, done.Redirect);
        Assert.NotNull(Assert.Single(await FollowsAsync(town)).ConfirmedAt);
    }

    [Theory, Databases]
    public async Task A_wrong_address_is_said_and_an_address_is_not_flooded(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();

        var wrong = await FollowAsync(town.Host.NewBrowser(), "process", view.Process.Id, "nobody");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("not an e-mail address", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        for (var i = 0; i < FollowDesk.MostLetters + 2; i++)
            await FollowAsync(town.Host.NewBrowser(), "process", view.Process.Id, "ada@example.org");

        Assert.Equal(FollowDesk.MostLetters, (await town.Host.LettersAsync()).Count);
    }

    [Theory, Databases]
    public async Task What_is_not_there_cannot_be_followed(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var draft = await town.DraftAsync();
        var browser = town.Host.NewBrowser();

        foreach (var path in new[] { $"/follow/process/{draft.Process.Id}", $"/follow/place/{Guid.NewGuid()}", $"/follow/answer/{Guid.NewGuid()}", $"/follow/stop/{Guid.NewGuid()}/nothing" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await browser.GetAsync(path)).Status));
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync($"/follow/yes/{Guid.NewGuid()}/nothing")).Status);
    }

    [Theory, Databases]
    public async Task Addresses_that_never_said_yes_are_forgotten(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        await FollowAsync(town.Host.NewBrowser(), "process", view.Process.Id, "ada@example.org");

        town.Host.Clock.Advance(FollowCleanup.ConfirmWithin + TimeSpan.FromHours(1));
        await town.Host.RunAgainAsync(FollowCleanup.Name, new { });

        await using var db = town.Host.Database.NewContext();
        Assert.Empty(db.Followers.ToList());
    }

    private static async Task<PageAnswer> FollowAsync(Browser browser, string kind, Guid id, string email) =>
        await browser.SubmitAsync(await browser.GetAsync($"/follow/{kind}/{id}"), [("Email", email)], form: "#follow");

    private static async Task<Browser> FollowedAsync(Town town, string kind, Guid id)
    {
        var browser = town.Host.NewBrowser();
        await FollowAsync(browser, kind, id, "ada@example.org");
        await YesAsync(town, browser);
        return browser;
    }

    private static async Task YesAsync(Town town, Browser browser)
    {
        var path = new Uri(YesLink().Match((await town.Host.LettersAsync())[^1].Body).Value).AbsolutePath;
        Assert.NotNull((await browser.SubmitAsync(await browser.GetAsync(path), [], form: "#yes")).Redirect);
    }

    private static string StopPath(IReadOnlyList<Letter> letters) => new Uri(StopLink().Match(letters[^1].Body).Value).AbsolutePath;

    private static async Task TellAsync(Town town, ProcessView view, string title)
    {
        await using var db = town.Host.Database.NewContext();
        var now = town.Host.Clock.GetUtcNow();
        db.News.Add(new NewsItem { Id = OrderedId.Next(now), ProcessId = view.Process.Id, At = now, Title = title, Words = "It happened." });
        await db.SaveChangesAsync();
    }

    private static async Task DigestAsync(Town town, int days = 0, int hours = 0)
    {
        town.Host.Clock.Advance(new TimeSpan(days, hours, 0, 0));
        await town.Host.RunAgainAsync(DigestJob.Name, new { });
    }

    private static async Task<List<Follow>> FollowsAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return [.. db.Follows];
    }

    [GeneratedRegex("""http\S+/follow/yes/\S+""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex YesLink();

    [GeneratedRegex("""http\S+/follow/stop/\S+""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex StopLink();
}
