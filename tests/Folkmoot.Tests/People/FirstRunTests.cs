using System.Net;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.People;

public sealed class FirstRunTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task Start_OfANewInstallation_PrintsALinkThatSignsInTheAdministratorOnce(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        var link = (await NoticeAsync(host))[^1];

        Assert.StartsWith("http://localhost/sign-in/link/", link, StringComparison.Ordinal);
        var browser = host.NewBrowser();
        var page = await browser.GetAsync(new Uri(link).AbsolutePath);
        Assert.Equal("/", (await browser.SubmitAsync(page, [])).Redirect);
        Assert.Equal("Roles", (await browser.GetAsync("/people/roles")).Heading);
        Assert.Equal(HttpStatusCode.Gone, (await host.NewBrowser().GetAsync(new Uri(link).AbsolutePath)).Status);
    }

    [Theory]
    [Databases]
    public async Task Start_Again_EndsTheEarlierLinkAndMakesNoSecondAdministrator(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        var first = TokenOf((await NoticeAsync(host))[^1]);
        var second = TokenOf((await NoticeAsync(host))[^1]);

        Assert.False(await host.WithAsync<SignIns, bool>(s => s.IsGoodAsync(first, Stop)));
        Assert.True(await host.WithAsync<SignIns, bool>(s => s.IsGoodAsync(second, Stop)));
        await using var db = host.Database.NewContext();
        Assert.Equal(1, await db.RoleGrants.CountAsync(Stop));
    }

    [Theory]
    [Databases]
    public async Task Start_OnceAnAdministratorHasAnAddress_PrintsNothing(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator);

        Assert.Empty(await NoticeAsync(host));
    }

    [Theory]
    [Databases]
    public async Task Link_AfterADay_IsOver(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var token = TokenOf((await NoticeAsync(host))[^1]);

        host.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.True(await host.WithAsync<SignIns, bool>(s => s.IsGoodAsync(token, Stop)));
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(host.PeopleText("Link.Over"), await host.RefusedAsync<SignIns>(s => s.UseLinkAsync(token, Stop)));
    }

    [Theory]
    [Databases]
    public async Task Command_WhenLettersDoNotArrive_LetsTheFirstAdministratorIn(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var ada = await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.AddAccountAsync("Bob", "bob@example.org", Role.Administrator);
        await using var output = new StringWriter();

        await host.WithAsync<IServiceProvider>(services => ActivatorUtilities.CreateInstance<AdministratorLinkCommand>(services)
            .RunAsync(new CommandRun(new Dictionary<string, string>(StringComparer.Ordinal), output, (_, _) => { }), Stop));

        await host.WithAsync<SignIns, SignedIn>(s => s.UseLinkAsync(TokenOf(output.ToString().Trim()), Stop));
        await using var db = host.Database.NewContext();
        Assert.Equal(ada, (await db.Sessions.SingleAsync(Stop)).AccountId);
    }

    private static Task<IReadOnlyList<string>> NoticeAsync(TestHost host) =>
        host.WithAsync<IEnumerable<IStartNotice>, IReadOnlyList<string>>(notices => notices.OfType<FirstRunNotice>().Single().LinesAsync(Stop));

    private static string TokenOf(string link) => link[(link.LastIndexOf('/') + 1)..];
}
