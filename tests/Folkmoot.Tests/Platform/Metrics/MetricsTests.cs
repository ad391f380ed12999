using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Metrics;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Metrics;

public sealed class MetricsTests
{
    private const string Token = "a token of sixteen or more";

    [Fact]
    public async Task Requests_are_counted_by_route_and_status_never_by_path()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { MetricsToken = Token });
        var browser = host.NewBrowser();
        await browser.GetAsync("/health/live");
        await browser.GetAsync("/secret-code-1234");

        browser.Http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        var text = await browser.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains("# TYPE folkmoot_http_request_duration_seconds histogram", text, StringComparison.Ordinal);
        Assert.Contains("folkmoot_http_request_duration_seconds_count{method=\"GET\",route=\"/health/live\",status=\"200\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("folkmoot_http_request_duration_seconds_bucket{method=\"GET\",route=\"none\",status=\"404\",le=\"+Inf\"} 1\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-code", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_only_this_machine_may_ask_and_not_through_a_proxy()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);

        Assert.Equal(200, await AskAsync(host, IPAddress.IPv6Loopback));
        Assert.Equal(404, await AskAsync(host, IPAddress.Parse("192.0.2.7")));
        Assert.Equal(404, await AskAsync(host, IPAddress.Loopback, forwarded: true));
    }

    [Theory]
    [InlineData("another token of sixteen")]
    [InlineData("")]
    public async Task A_wrong_token_is_told_that_there_is_nothing(string token)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { MetricsToken = Token });
        var browser = host.NewBrowser();
        browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metrics")).Status);
    }

    [Fact]
    public void Labels_are_escaped()
    {
        Assert.Equal("a_b=\"x\\\\y\\\"z\\nw\"", PrometheusText.Labels([KeyValuePair.Create<string, object?>("a.b", "x\\y\"z\nw")]));
    }

    private static async Task<int> AskAsync(TestHost host, IPAddress from, bool forwarded = false)
    {
        var context = await host.Server.SendAsync(context =>
        {
            context.Request.Path = "/metrics";
            context.Connection.RemoteIpAddress = from;
            if (forwarded)
                context.Request.Headers["X-Forwarded-For"] = "192.0.2.7";
        });
        return context.Response.StatusCode;
    }
}
