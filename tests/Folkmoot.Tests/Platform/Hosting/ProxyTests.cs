using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Hosting;

public sealed class ProxyTests
{
    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.0.2.1", false)]
    public async Task Only_a_known_proxy_is_believed_about_the_visitor(string from, bool believed)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { Proxies = [IPNetwork.Parse("10.0.0.0/8")] });

        var context = await host.Server.SendAsync(context =>
        {
            context.Request.Path = "/health/live";
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            context.Request.Headers["X-Forwarded-For"] = "198.51.100.7";
            context.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.Equal(believed, context.Response.Headers.StrictTransportSecurity.Count > 0);
        Assert.Equal(believed ? "198.51.100.7" : from, context.Connection.RemoteIpAddress?.ToString());
    }
}
