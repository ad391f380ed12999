using System.Net;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Hosting;

public sealed class ErrorTests
{
    private const string Address = "/sign-in";

    public static TheoryData<Exception, HttpStatusCode, string, string> Failures { get; } = new()
    {
        { new RefusedException("Give the place a name."), HttpStatusCode.UnprocessableEntity, "That did not work", "Give the place a name." },
        { new DbUpdateConcurrencyException("row 7"), HttpStatusCode.Conflict, "This has changed", "Somebody else changed this a moment ago." },
        { new InvalidOperationException("row 7"), HttpStatusCode.InternalServerError, "Something went wrong here", "It is our fault, not yours." },
    };

    [Theory, MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Every_failure_is_answered_in_the_site_s_own_words(Exception failure, HttpStatusCode status, string heading, string sentence)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, services: services => services.AddSingleton<IInstanceKey>(_ => throw failure));

        var page = await host.NewBrowser().GetAsync(Address);

        Assert.Equal((status, heading), (page.Status, page.Heading));
        Assert.Contains(sentence, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("row 7", page.Text + string.Concat(host.Log.Lines), StringComparison.Ordinal);
        Assert.Equal(status is HttpStatusCode.InternalServerError, host.Log.Lines.Any(line => line.StartsWith("Error", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task When_even_the_page_for_errors_fails_there_are_still_words()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, services: services => services.AddScoped<Places>(_ => throw new InvalidOperationException("row 7")));

        var page = await host.NewBrowser().GetAsync("/nowhere");

        Assert.Equal((HttpStatusCode.InternalServerError, "Something went wrong here"), (page.Status, page.Heading));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
    }
}
