using System.Net;
using Folkmoot.People;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People;

public sealed class RolesPageTests
{
    [Theory]
    [Databases]
    public async Task Get_NotAdministrator_IsForbidden(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");

        Assert.NotNull((await host.NewBrowser().GetAsync("/people/roles")).Redirect);
        var organiser = await (await host.SignInAsAsync(Role.Organiser, town)).GetAsync("/people/roles");
        Assert.Equal((HttpStatusCode.Forbidden, "You cannot see this page"), (organiser.Status, organiser.Heading));
    }

    [Theory]
    [Databases]
    public async Task Post_NewOrganiser_GivesTheRoleInTheAdministratorsName(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        var ada = await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator);
        var browser = await host.SignInAsync(ada);

        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/people/roles"),
            [("Name", "Ann"), ("Email", "ann@example.org"), ("Role", "Organiser"), ("Place", town.ToString())], form: "#add");
        var page = await browser.FollowAsync(answer);

        Assert.Contains(host.PeopleText("Roles.Given"), page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Organiser, Wyebridge", page.Find("tbody"), StringComparison.Ordinal);
        await using var db = host.Database.NewContext();
        Assert.Equal(ada, (await db.Audit.SingleAsync(a => a.Act == "role.granted", TestContext.Current.CancellationToken)).AccountId);
    }

    [Theory]
    [Databases]
    public async Task Post_NothingChosen_ShowsTheErrorAndKeepsWhatWasWritten(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(Role.Administrator);

        var page = await browser.SubmitAsync(await browser.GetAsync("/people/roles"), [("Name", "Ann"), ("Email", "ann@example.org")], form: "#add");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([host.PeopleText("Roles.ChooseRole")], page.Errors);
        Assert.Equal("Ann", page.Document.QuerySelector("#Name")?.GetAttribute("value"));
    }

    [Theory]
    [Databases]
    public async Task PostRemove_AnotherAdministrator_TakesTheRoleBack(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Bob", "bob@example.org", Role.Administrator);
        var browser = await host.SignInAsAsync(Role.Administrator);
        var page = await browser.GetAsync("/people/roles");
        var remove = page.Document.QuerySelectorAll("form").Single(f => f.QuerySelector("[aria-label='Remove Bob, Administrator']") is not null);

        var answer = await browser.SubmitAsync(page, [], form: $"form[action='{remove.GetAttribute("action")}']");

        Assert.DoesNotContain("Bob", (await browser.FollowAsync(answer)).Find("tbody"), StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task PostRemove_LastAdministrator_ShowsTheError(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsAsync(Role.Administrator);

        var page = await browser.SubmitAsync(await browser.GetAsync("/people/roles"), [], form: "tbody form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([host.PeopleText("Roles.LastAdministrator")], page.Errors);
    }

    [Theory]
    [Databases]
    public async Task Get_NameWithMarkup_IsShownAsText(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsync(await host.AddAccountAsync("<script>alert(1)</script>", "x@example.org", Role.Administrator));

        var page = await browser.GetAsync("/people/roles");

        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Find("tbody"), StringComparison.Ordinal);
    }
}
