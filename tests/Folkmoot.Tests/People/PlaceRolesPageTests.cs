using System.Net;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People;

public sealed class PlaceRolesPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task Post_OfficerOfAProcess_OpensTheQueueOfThatProcessAlone(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        var parks = await host.AddProcessAsync("wyebridge", "Parks");
        await host.AddProcessAsync("wyebridge", "Roads");
        var jo = await host.AddAccountAsync("Jo", "jo@example.org");
        var organiser = await host.SignInAsync(await host.AddAccountAsync("Ann", "ann@example.org", Role.Organiser, town));

        var answer = await organiser.SubmitAsync(
            await organiser.GetAsync("/places/wyebridge/roles"), [("Email", "JO@example.org"), ("Role", "Officer"), ("Process", parks.ToString())], form: "#add");
        var page = await organiser.FollowAsync(answer);

        Assert.Contains("Jo Officer, Parks", Words(page.Find("#holders")), StringComparison.Ordinal);
        var line = Words(page.Document.QuerySelector("#record")!.ParentElement!.TextContent);
        Assert.Contains("Jo became Officer (Parks). By Ann, Organiser, Wyebridge.", line, StringComparison.Ordinal);
        var officer = await host.SignInAsync(jo);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await officer.GetAsync("/places/wyebridge/parks/manage/checks/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/places/wyebridge/roads/manage/checks/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/places/wyebridge/roles")).Status);
        Assert.Contains("Judge and cost ideas: Parks", (await officer.GetAsync("/people/account")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task PostRemove_ARole_IsOnTheRecordAndGoneAtOnce(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        var process = await host.AddProcessAsync("wyebridge", "Parks");
        var jo = await host.AddAccountAsync("Jo", "jo@example.org", Role.Moderator, town);
        var moderator = await host.SignInAsync(jo);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await moderator.GetAsync("/places/wyebridge/parks/manage/ideas/1")).Status);
        var organiser = await host.SignInAsAsync(Role.Organiser, town);

        var page = await organiser.GetAsync("/places/wyebridge/roles");
        var remove = page.Document.QuerySelectorAll("form").Single(f => f.QuerySelector("[aria-label='Remove Jo, Moderator']") is not null);
        page = await organiser.FollowAsync(await organiser.SubmitAsync(page, [], form: $"form[action='{remove.GetAttribute("action")}']"));

        Assert.Contains("Jo is no longer Moderator.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.GetAsync("/places/wyebridge/parks/manage/ideas/1")).Status);
        Assert.NotEqual(Guid.Empty, process);
    }

    [Theory]
    [Databases]
    public async Task Post_AdministratorOrAForeignProcess_IsRefused(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        await host.AddPlaceAsync("Elsewhere");
        var foreign = await host.AddProcessAsync("elsewhere", "Parks");
        var organiser = await host.SignInAsAsync(Role.Organiser, town);
        var form = await organiser.GetAsync("/places/wyebridge/roles");

        var administrator = await organiser.SubmitAsync(form, [("Name", "Jo"), ("Email", "jo@example.org"), ("Role", "Administrator")], form: "#add");
        var process = await organiser.SubmitAsync(form, [("Name", "Jo"), ("Email", "jo@example.org"), ("Role", "Clerk"), ("Process", foreign.ToString())], form: "#add");

        Assert.Equal([host.PeopleText("Roles.ChooseRole")], administrator.Errors);
        Assert.Equal([host.PeopleText("Roles.ChooseProcess")], process.Errors);
        await using var db = host.Database.NewContext();
        Assert.Equal((1, 0), (await db.RoleGrants.CountAsync(Stop), await db.RoleSteps.CountAsync(Stop)));
    }

    [Theory]
    [Databases]
    public async Task RevokeAsync_AGrantOfAnotherPlace_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        var elsewhere = await host.AddPlaceAsync("Elsewhere");
        await host.AddAccountAsync("Jo", "jo@example.org", Role.Clerk, elsewhere);
        var held = (await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(b => b.ListAsync(elsewhere, Stop)))[0];

        await host.WithAsync<Roles>(r => r.RevokeAsync(Actor.Platform, held.Grant, town, Stop));

        Assert.Single(await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(b => b.ListAsync(elsewhere, Stop)));
    }

    [Theory]
    [Databases]
    public async Task Copy_ByTheOrganiserOfOneProcess_IsRefused(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        var parks = await host.AddProcessAsync("wyebridge", "Parks");
        var organiser = await host.SignInAsAsync(Role.Organiser, town, parks);

        var page = await organiser.GetAsync("/places/wyebridge/parks/manage");
        var publish = page.Document.QuerySelector("#publish")!;
        var token = publish.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await organiser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/places/wyebridge/parks/manage?handler=Copy")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        });

        Assert.Null(page.Document.QuerySelector("#copy-form"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("organiser of the whole of Wyebridge", refused.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void AccessIsBoundToPlace_ForEveryRole() =>
        Assert.Equal(
            [Access.Organiser, Access.Officer, Access.Clerk, Access.Moderator, Access.Connector, Access.Caller, Access.Observer],
            Enum.GetValues<Access>().Where(a => a.IsBoundToPlace));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
