using System.Net;
using System.Text;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Communities;

public sealed class PlacePagesTests
{
    private const string Outline = """{"type":"Polygon","coordinates":[[[-2.7,52.0],[-2.6,52.0],[-2.6,52.1],[-2.7,52.0]]]}""";

    [Theory, Databases]
    public async Task Everybody_sees_the_places_the_smaller_inside_the_larger(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.AddPlaceAsync("North", town.Place);

        var page = await town.Host.NewBrowser().GetAsync("/places");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("North", page.Find(".fm-card li a"));
        Assert.Null(page.Document.QuerySelector("main a[href='/places/new']"));
    }

    [Theory, Databases]
    public async Task An_administrator_of_an_empty_site_is_led_to_the_first_place(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await Folkmoot.Tests.People.PeopleSteps.SignInAsAsync(host, Folkmoot.People.Role.Administrator);

        Assert.Contains("There are no places yet", (await host.NewBrowser().GetAsync("/places")).Main, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync("/places")).Document.QuerySelector("main a[href='/places/new']"));
        Assert.NotNull((await browser.GetAsync("/")).Document.QuerySelector("main a[href='/places/new']"));
    }

    [Theory, Databases]
    public async Task New_VisitorIsAskedToSignIn_OrganiserIsForbidden(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);

        Assert.StartsWith("/sign-in?returnTo=", (await town.Host.NewBrowser().GetAsync("/places/new")).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.OrganiserAsync()).GetAsync("/places/new")).Status);
    }

    [Theory, Databases]
    public async Task New_Administrator_AddsAPlaceInsideAnother(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var browser = await town.AdministratorAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/places/new?inside=wyebridge"), [("Form.Name", "North"), ("Form.Kind", "ward"), ("Form.Profile", "Beyond the railway.")]);

        Assert.Equal("/places/north", answer.Redirect);
        var page = await browser.FollowAsync(answer);
        Assert.Contains("Beyond the railway.", page.Main, StringComparison.Ordinal);
        Assert.Equal("Wyebridge", page.Find(".govuk-breadcrumbs__list-item a"));
    }

    [Theory, Databases]
    public async Task New_SomethingIsMissing_IsSaidAtItsFieldAndNothingIsKept(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var browser = await town.AdministratorAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/places/new"), [("Form.Name", ""), ("Form.Kind", "ward")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Give the place a name of 1 to 80 characters.", Assert.Single(answer.Errors));
        Assert.Equal("#Form_Name", answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.NotNull(answer.Document.QuerySelector("#Form_Name"));
        Assert.Single(await AllAsync(town));
    }

    [Theory, Databases]
    public async Task Edit_EachVisitorGetsWhatTheyMay(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.AddPlaceAsync("North", town.Place);
        await town.AddPlaceAsync("Elsewhere");
        var organiser = await town.OrganiserAsync();

        Assert.StartsWith("/sign-in", (await town.Host.NewBrowser().GetAsync("/places/wyebridge/settings")).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync("/places/wyebridge/settings")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await organiser.GetAsync("/places/elsewhere/settings")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync("/places/nowhere/settings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync("/places/wyebridge/settings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync("/places/north/settings")).Status);
    }

    [Theory, Databases]
    public async Task Edit_Organiser_ChangesThePlaceAndItsOutline(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var browser = await town.OrganiserAsync();

        var saved = await UploadAsync(browser, "/places/wyebridge/settings", Outline, ("Form.Name", "Wyebridge-on-Wye"));

        Assert.Equal("/places/wyebridge", saved.Redirect);
        var page = await browser.FollowAsync(saved);
        Assert.Contains("Saved.", page.Find(".govuk-notification-banner"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".fm-map__place"));
        Assert.Equal("Wyebridge-on-Wye", Assert.Single(await AllAsync(town)).Name);

        var again = await browser.SubmitAsync(await browser.GetAsync("/places/wyebridge/settings"), [("Form.Profile", "By the river.")]);
        Assert.Equal(HttpStatusCode.Found, again.Status);
        Assert.NotNull(Assert.Single(await AllAsync(town)).Boundary);

        await browser.SubmitAsync(await browser.GetAsync("/places/wyebridge/settings"), [("Form.NoBoundary", "true")]);
        Assert.Null(Assert.Single(await AllAsync(town)).Boundary);
    }

    [Theory, Databases]
    public async Task Edit_AFileThatIsNoOutline_IsRefusedAndNothingChanges(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);

        var answer = await UploadAsync(await town.OrganiserAsync(), "/places/wyebridge/settings", """{"type":"Point","coordinates":[0,0]}""", ("Form.Name", "Other"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("The boundary must be a polygon; lines and points have no inside.", Assert.Single(answer.Errors));
        Assert.Equal("Wyebridge", Assert.Single(await AllAsync(town)).Name);
    }

    [Theory, Databases]
    public async Task Edit_SomebodyElseWasQuicker_IsSaid(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var browser = await town.OrganiserAsync();
        var form = await browser.GetAsync("/places/wyebridge/settings");
        await browser.SubmitAsync(form, [("Form.Profile", "First.")]);

        var second = await browser.SubmitAsync(form, [("Form.Profile", "Second.")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Equal("First.", Assert.Single(await AllAsync(town)).Profile);
    }

    private static Task<IReadOnlyList<Place>> AllAsync(Town town) => town.Host.WithAsync<Places, IReadOnlyList<Place>>(places => places.AllAsync(CancellationToken.None));

    /// <summary>Submits the form of a page with an outline as its file.</summary>
    private static async Task<PageAnswer> UploadAsync(Browser browser, string path, string outline, params (string Name, string Value)[] values)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await browser.GetAsync(path)).Document.QuerySelector("main form")!;
        var content = new MultipartFormDataContent();
        foreach (var field in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }))
        {
            var name = field.GetAttribute("name")!;
            var value = values.FirstOrDefault(v => v.Name == name).Value ?? field switch
            {
                AngleSharp.Html.Dom.IHtmlInputElement { Type: "hidden" or "text" } input => input.Value,
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null)
                content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(outline)), "Form.Boundary", "town.geojson");
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }
}
