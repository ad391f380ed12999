using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Hosting;

public sealed class StartTests
{
    [Theory, Databases]
    public async Task A_page_that_does_not_exist_is_answered_in_the_site_s_own_words(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        var page = await host.NewBrowser().GetAsync("/nowhere/at/all");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is no such page", page.Heading);
    }

    [Theory, Databases]
    public async Task A_program_gets_a_problem_document(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        using var answer = await host.NewBrowser().Http.GetAsync("/api/v1/nothing", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
