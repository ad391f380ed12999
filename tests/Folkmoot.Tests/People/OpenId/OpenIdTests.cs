using System.Net;
using Folkmoot.People;
using Folkmoot.People.OpenId;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Folkmoot.Tests.People.OpenId;

public sealed class OpenIdTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Somebody_new_with_a_checked_address_gets_an_account_and_comes_back_to_it(DatabaseKind kind)
    {
        await using var scene = await Scene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        Assert.Contains("Sign in with Wyeshire ID", (await browser.GetAsync("/sign-in")).Main, StringComparison.Ordinal);

        var first = await scene.SignInAsync(browser, "/people/account");
        scene.Provider.Claims["email"] = "moved@example.org";
        var second = await scene.SignInAsync(scene.Host.NewBrowser());

        Assert.Equal(("/people/account", "/"), (first.Redirect, second.Redirect));
        Assert.Contains("Ann Marsh", (await browser.GetAsync("/people/account")).Main, StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(("ann@example.org", 2), ((await db.Accounts.SingleAsync(Stop)).Email, await db.Sessions.CountAsync(Stop)));
    }

    [Theory, Databases]
    public async Task A_checked_address_leads_to_the_account_that_has_it(DatabaseKind kind)
    {
        await using var scene = await Scene.StartAsync(kind);
        var ann = await scene.Host.AddAccountAsync("Ann", "Ann@Example.org");

        await scene.SignInAsync(scene.Host.NewBrowser());

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((ann, ann), ((await db.Accounts.SingleAsync(Stop)).Id, (await db.ExternalLogins.SingleAsync(Stop)).AccountId));
    }

    [Theory]
    [Databases("false")]
    [Databases("missing")]
    [Databases("no address")]
    public async Task An_address_that_was_not_checked_opens_no_account(DatabaseKind kind, string fault)
    {
        await using var scene = await Scene.StartAsync(kind);
        await scene.Host.AddAccountAsync("Ann", "ann@example.org");
        switch (fault)
        {
            case "false":
                scene.Provider.Claims["email_verified"] = false;
                break;
            case "missing":
                scene.Provider.Claims.Remove("email_verified");
                break;
            default:
                scene.Provider.Claims.Remove("email");
                break;
        }

        var browser = scene.Host.NewBrowser();
        var refused = await browser.FollowAsync(await scene.SignInAsync(browser));

        Assert.Contains("has not checked your e-mail address", refused.Main, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync("/people/account")).Redirect);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((1, 0, 0), (await db.Accounts.CountAsync(Stop), await db.ExternalLogins.CountAsync(Stop), await db.Sessions.CountAsync(Stop)));
    }

    [Theory, Databases]
    public async Task A_token_with_a_foreign_signature_signs_nobody_in(DatabaseKind kind)
    {
        await using var scene = await Scene.StartAsync(kind);
        scene.Provider.SignsWithAForeignKey = true;

        var refused = await scene.SignInAsync(scene.Host.NewBrowser());

        Assert.Equal("/sign-in?problem=openid", refused.Redirect);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(0, await db.Accounts.CountAsync(Stop));
    }

    [Theory, Databases]
    public async Task The_way_back_without_having_left_signs_nobody_in(DatabaseKind kind)
    {
        await using var scene = await Scene.StartAsync(kind);
        var victim = scene.Host.NewBrowser();
        var attacker = scene.Host.NewBrowser();
        var back = scene.Provider.Authorize((await attacker.GetAsync("/sign-in/openid")).Redirect!);

        var refused = await victim.GetAsync(new Uri(back).PathAndQuery);

        Assert.Equal("/sign-in?problem=openid", refused.Redirect);
        Assert.NotNull((await victim.GetAsync("/people/account")).Redirect);
    }

    [Fact]
    public async Task Where_no_provider_is_configured_there_is_no_button_and_no_way()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var browser = host.NewBrowser();

        Assert.DoesNotContain("/sign-in/openid", (await browser.GetAsync("/sign-in")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/sign-in/openid")).Status);
    }

    [Fact]
    public async Task Nobody_is_sent_on_to_another_site()
    {
        await using var scene = await Scene.StartAsync(DatabaseKind.Sqlite);

        var entered = await scene.SignInAsync(scene.Host.NewBrowser(), "//evil.example.org");

        Assert.Equal("/", entered.Redirect);
    }

    private sealed class Scene : IAsyncDisposable
    {
        public required TestHost Host { get; init; }

        public required FakeProvider Provider { get; init; }

        public static async Task<Scene> StartAsync(DatabaseKind kind)
        {
            var host = await TestHost.StartAsync(kind, settings => settings with
            {
                OpenId = new OpenIdSettings(new Uri(FakeProvider.Issuer), "folkmoot", FakeProvider.Secret, "Wyeshire ID"),
            });
            var provider = await FakeProvider.StartAsync(TimeProvider.System.GetUtcNow);
            var options = host.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdServices.Scheme);
            var handler = provider.Handler;
            options.BackchannelHttpHandler = handler;
            options.Backchannel = new HttpClient(handler);
            options.ConfigurationManager = new Microsoft.IdentityModel.Protocols.ConfigurationManager<Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration>(
                FakeProvider.Issuer + "/.well-known/openid-configuration", new Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfigurationRetriever(), options.Backchannel);
            // The test's clock stands in the past or the future; tokens are about the real time.
            options.TimeProvider = TimeProvider.System;
            return new Scene { Host = host, Provider = provider };
        }

        /// <summary>Leaves for the provider, signs in there, and comes back.</summary>
        public async Task<PageAnswer> SignInAsync(Browser browser, string returnTo = "/")
        {
            var left = await browser.GetAsync("/sign-in/openid?returnTo=" + Uri.EscapeDataString(returnTo));
            var back = await browser.GetAsync(new Uri(Provider.Authorize(left.Redirect!)).PathAndQuery);
            if (back.Redirect == OpenIdServices.Failed)
                TestContext.Current.SendDiagnosticMessage(string.Join('\n', Host.Log.Lines.Where(l => l.Contains("OpenID", StringComparison.OrdinalIgnoreCase))));
            return back;
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await Provider.DisposeAsync();
        }
    }
}
