using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Security;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    public async Task Every_answer_keeps_the_browser_to_this_site(string path)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);

        var page = await host.NewBrowser().GetAsync(path);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(page.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(page.Headers.Contains("Server"));
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost", HttpStatusCode.SeeOther)]
    public async Task A_form_that_another_site_sends_is_refused(string header, string value, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/theme")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("theme", "dark"), KeyValuePair.Create("returnUrl", "/")]),
        };
        request.Headers.Add(header, value);

        using var answer = await host.NewBrowser().Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(expected == answer.StatusCode, string.Join('\n', host.Log.Lines));
    }
}
