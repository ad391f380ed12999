using System.Net;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People;

public sealed class AccountPageTests
{
    [Theory]
    [Databases]
    public async Task Get_NotSignedIn_AsksToSignIn(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        Assert.Equal("/sign-in?returnTo=%2Fpeople%2Faccount", (await host.NewBrowser().GetAsync("/people/account")).Redirect);
    }

    [Theory]
    [Databases]
    public async Task Get_Organiser_ShowsWhoAndWhatFor(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        var browser = await host.SignInAsync(await host.AddAccountAsync("Ann", "Ann@example.org", Role.Organiser, town));

        var page = await browser.GetAsync("/people/account");

        Assert.Contains("Ann@example.org", page.Main, StringComparison.Ordinal);
        Assert.Contains("Organise Wyebridge and the places in it", page.Main, StringComparison.Ordinal);
        Assert.Contains("On this device only.", page.Main, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [Databases]
    public async Task Get_WithoutRole_SaysSo(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(role: null);

        Assert.Contains(host.PeopleText("Account.NoRoles"), (await browser.GetAsync("/people/account")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task PostEverywhere_EndsAllSessions(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var ann = await host.AddAccountAsync("Ann", "ann@example.org");
        var phone = await host.SignInAsync(ann);
        var desk = await host.SignInAsync(ann);
        await phone.GetAsync("/people/account");
        var page = await desk.GetAsync("/people/account");
        Assert.Contains("On 2 devices.", page.Main, StringComparison.Ordinal);

        Assert.Equal("/", (await desk.SubmitAsync(page, [], form: "#everywhere")).Redirect);

        Assert.NotNull((await desk.GetAsync("/people/account")).Redirect);
        Assert.NotNull((await phone.GetAsync("/people/account")).Redirect);
    }

    [Theory]
    [Databases]
    public async Task PostLeave_SignsOut(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(role: null);

        Assert.Equal("/", (await browser.SubmitAsync(await browser.GetAsync("/people/account"), [], form: "#leave")).Redirect);

        Assert.NotNull((await browser.GetAsync("/people/account")).Redirect);
    }

    [Theory]
    [Databases]
    public async Task PostEmail_FirstAdministrator_CanThenSignInByLetter(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsync(await host.AddAccountAsync("Administrator", email: null, Role.Administrator));

        var saved = await browser.SubmitAsync(await browser.GetAsync("/people/account"), [("Email", "Ada@example.org")], form: "#email");
        var page = await browser.FollowAsync(saved);

        Assert.Contains(host.PeopleText("Account.EmailSaved"), page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#email"));
        await host.RequestLetterAsync("ada@example.org");
        Assert.Equal("Ada@example.org", Assert.Single(await host.LettersAsync()).To);
    }

    [Theory]
    [Databases("ada@", "Email.Wrong")]
    [Databases("ANN@example.org", "Account.EmailTaken")]
    public async Task PostEmail_WrongOrTaken_ShowsTheErrorAndChangesNothing(DatabaseKind kind, string email, string sentence)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        var account = await host.AddAccountAsync("Administrator", email: null, Role.Administrator);
        var browser = await host.SignInAsync(account);

        var page = await browser.SubmitAsync(await browser.GetAsync("/people/account"), [("Email", email)], form: "#email");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([host.PeopleText(sentence)], page.Errors);
        await using var db = host.Database.NewContext();
        Assert.Null((await db.Accounts.SingleAsync(a => a.Id == account, TestContext.Current.CancellationToken)).Email);
    }

    [Theory]
    [Databases]
    public async Task PostEmail_WhenThereIsOne_IsRefused(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var account = await host.AddAccountAsync("Administrator", email: null, Role.Administrator);
        var browser = await host.SignInAsync(account);
        var form = await browser.GetAsync("/people/account");
        await browser.SubmitAsync(form, [("Email", "ada@example.org")], form: "#email");

        var page = await browser.SubmitAsync(form, [("Email", "other@example.org")], form: "#email");

        Assert.Equal([host.PeopleText("Account.HasEmail")], page.Errors);
    }
}
