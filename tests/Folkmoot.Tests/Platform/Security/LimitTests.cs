using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Security;

public sealed class LimitTests
{
    // No such vote exists, so that every try fails.
    private const string Path = "/places/nowhere/nothing/vote";

    [Fact]
    public async Task Who_guesses_codes_is_asked_to_wait_and_told_how_long()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var browser = host.NewBrowser();
        for (var i = 0; i < FailedTries.PerAddress; i++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await TryAsync(browser)).Status);

        var refused = await TryAsync(browser);
        var reading = await browser.GetAsync(Path);
        host.Clock.Advance(FailedTries.AddressWindow);
        var later = await TryAsync(browser);

        Assert.Equal((HttpStatusCode.TooManyRequests, "Please wait a moment"), (refused.Status, refused.Heading));
        Assert.Equal(FailedTries.AddressWindow, refused.Headers.RetryAfter?.Delta);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, reading.Status);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, later.Status);
    }

    private static Task<PageAnswer> TryAsync(Browser browser) =>
        browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("Code", "AAAA")]) });
}
