using System.Net;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People;

public sealed class SignInPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task SignIn_ByCode_LeadsBackToWhereThePersonWantedToGo(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org", Role.Administrator);
        var browser = host.NewBrowser();

        var turnedAway = await browser.GetAsync("/people/roles");
        var page = await browser.SubmitAsync(await browser.GetAsync(turnedAway.Redirect!), [("Email", "ann@example.org")], form: "#letter");
        await host.RunJobsAsync();
        var (_, code) = await host.ReadSecretsAsync();
        var codePage = await browser.FollowAsync(page);
        var entered = await browser.SubmitAsync(codePage, [("Code", code)]);

        Assert.Equal("Look at your e-mail", codePage.Heading);
        Assert.Equal("/people/roles", entered.Redirect);
        var roles = await browser.FollowAsync(entered);
        Assert.Equal((HttpStatusCode.OK, "Roles"), (roles.Status, roles.Heading));
        Assert.Contains("Ann", roles.Find("header"), StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task SignIn_WithAndWithoutAccount_AnswersAlike(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");

        var known = await AskAsync(host, "ann@example.org");
        var unknown = await AskAsync(host, "nobody@example.org");

        Assert.Equal(known.Main, unknown.Main);
        Assert.Equal(known.Status, unknown.Status);
    }

    [Theory]
    [Databases]
    public async Task SignIn_NoAddress_ShowsTheErrorAndKeepsWhatWasWritten(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = host.NewBrowser();

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), [("Email", "ann@")], form: "#letter");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([host.PeopleText("Email.Wrong")], page.Errors);
        Assert.Equal("ann@", page.Document.QuerySelector("#Email")?.GetAttribute("value"));
    }

    [Theory]
    [Databases("https://elsewhere.example.org/")]
    [Databases("//elsewhere.example.org/")]
    [Databases("/\\elsewhere.example.org/")]
    public async Task SignIn_ReturnAddressOfAnotherSite_IsForgotten(DatabaseKind kind, string returnTo)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        var browser = host.NewBrowser();

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in?returnTo=" + Uri.EscapeDataString(returnTo)), [("Email", "ann@example.org")], form: "#letter");
        await host.RunJobsAsync();
        var (_, code) = await host.ReadSecretsAsync();
        var entered = await browser.SubmitAsync(await browser.FollowAsync(page), [("Code", code)]);

        Assert.Equal("/", entered.Redirect);
    }

    [Theory]
    [Databases]
    public async Task Code_Wrong_ShowsTheErrorAndSignsNobodyIn(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        var request = await host.RequestLetterAsync("ann@example.org");
        var (_, code) = await host.ReadSecretsAsync();
        var browser = host.NewBrowser();

        var page = await browser.SubmitAsync(await browser.GetAsync($"/sign-in/code/{request}"), [("Code", code == "000000" ? "000001" : "000000")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([host.PeopleText("Code.Wrong")], page.Errors);
        Assert.NotNull((await browser.GetAsync("/people/account")).Redirect);
    }

    [Theory]
    [Databases]
    public async Task Code_RequestThatIsNone_LooksLikeAnyOther(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = host.NewBrowser();

        var page = await browser.SubmitAsync(await browser.GetAsync($"/sign-in/code/{Guid.NewGuid()}"), [("Code", "123456")]);

        Assert.Equal([host.PeopleText("Code.Over")], page.Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/sign-in/code/none")).Status);
    }

    [Theory]
    [Databases]
    public async Task Link_LookedAtByAMailScanner_IsNotUsedUp(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var account = await host.AddAccountAsync("Ann", "ann@example.org");
        var token = await host.AddLinkAsync(account);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync($"/sign-in/link/{token}")).Status);
        await using (var db = host.Database.NewContext())
            Assert.Equal(0, await db.Sessions.CountAsync(Stop));
        var browser = host.NewBrowser();

        var entered = await browser.SubmitAsync(await browser.GetAsync($"/sign-in/link/{token}"), []);

        Assert.Equal("/", entered.Redirect);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people/account")).Status);
    }

    [Theory]
    [Databases]
    public async Task Link_UsedOrInvented_IsOver(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var token = await host.AddLinkAsync(await host.AddAccountAsync("Ann", "ann@example.org"));
        var browser = host.NewBrowser();
        var page = await browser.GetAsync($"/sign-in/link/{token}");
        await host.WithAsync<SignIns, SignedIn>(s => s.UseLinkAsync(token, Stop));

        var again = await browser.SubmitAsync(page, []);
        var invented = await browser.GetAsync("/sign-in/link/" + Secret.NewToken());

        Assert.Equal((HttpStatusCode.Gone, "This link is over"), (again.Status, again.Heading));
        Assert.Equal((HttpStatusCode.Gone, "This link is over"), (invented.Status, invented.Heading));
        Assert.True(invented.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [Databases]
    public async Task Link_WithoutItsForm_DoesNothing(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var token = await host.AddLinkAsync(await host.AddAccountAsync("Ann", "ann@example.org"));

        var answer = await host.NewBrowser().SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/sign-in/link/{token}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(await host.WithAsync<SignIns, bool>(s => s.IsGoodAsync(token, Stop)));
    }

    [Theory]
    [Databases]
    public async Task SignOut_EndsTheSessionItself(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(role: null);

        var left = await browser.SubmitAsync(await browser.GetAsync("/sign-out"), []);

        Assert.Equal("/", left.Redirect);
        Assert.NotNull((await browser.GetAsync("/people/account")).Redirect);
        await using var db = host.Database.NewContext();
        Assert.Equal(0, await db.Sessions.CountAsync(Stop));
        Assert.Contains(host.PeopleText("SignOut.Nobody"), (await browser.GetAsync("/sign-out")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task SignIn_WhenSignedInAlready_EndsTheOldSession(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var ann = await host.AddAccountAsync("Ann", "ann@example.org");
        var browser = await host.SignInAsync(ann);
        var token = await host.AddLinkAsync(ann);

        await browser.SubmitAsync(await browser.GetAsync($"/sign-in/link/{token}"), []);

        await using var db = host.Database.NewContext();
        Assert.Equal(1, await db.Sessions.CountAsync(Stop));
    }

    private static async Task<PageAnswer> AskAsync(TestHost host, string email)
    {
        var browser = host.NewBrowser();
        return await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync("/sign-in"), [("Email", email)], form: "#letter"));
    }
}
