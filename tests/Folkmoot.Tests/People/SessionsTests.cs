using System.Net;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People;

public sealed class SessionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task Session_Unused_EndsAfter12Hours(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(role: null);

        host.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        Assert.StartsWith("/sign-in?", (await browser.GetAsync("/people/account")).Redirect, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Session_InUse_LastsUntilAWeekIsOver(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(role: null);

        for (var hours = 8; hours < 7 * 24; hours += 8)
        {
            host.Clock.Advance(TimeSpan.FromHours(8));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people/account")).Status);
        }

        host.Clock.Advance(TimeSpan.FromHours(8));
        Assert.StartsWith("/sign-in?", (await browser.GetAsync("/people/account")).Redirect, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Session_EndedElsewhere_IsOverWithinAMinute(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(role: null);
        await browser.GetAsync("/people/account");
        await using (var db = host.Database.NewContext())
            await db.Sessions.ExecuteDeleteAsync(Stop);

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.StartsWith("/sign-in?", (await browser.GetAsync("/people/account")).Redirect, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Rights_AskedAgainWithinAMinute_AreNotReadAgain(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var account = await host.AddAccountAsync("Sam", email: null, Role.Administrator);
        var browser = await host.SignInAsync(account);
        await browser.GetAsync("/people/roles");
        await using (var db = host.Database.NewContext())
            await db.RoleGrants.ExecuteDeleteAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people/roles")).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/people/roles")).Status);
    }

    [Theory]
    [Databases]
    public async Task Role_TakenBackHere_IsGoneAtOnce(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator);
        var bob = await host.AddAccountAsync("Bob", "bob@example.org", Role.Administrator);
        var browser = await host.SignInAsync(bob);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people/roles")).Status);
        var held = (await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop))).Single(h => h.Account == bob);

        await host.WithAsync<Roles>(r => r.RevokeAsync(Actor.Platform, held.Grant, within: null, Stop));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/people/roles")).Status);
    }

    [Fact]
    public async Task Cookie_OverHttps_IsBoundToTheHost()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { Address = new Uri("https://moot.example.org") });
        var account = await host.AddAccountAsync("Sam", email: null);
        var token = await host.AddLinkAsync(account);
        var browser = host.NewBrowser();
        browser.Http.BaseAddress = new Uri("https://localhost");

        var answer = await browser.SubmitAsync(await browser.GetAsync($"/sign-in/link/{token}"), []);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-folkmoot=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
