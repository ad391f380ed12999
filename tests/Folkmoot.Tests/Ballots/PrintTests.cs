using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Delivery;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Ballots;

/// <summary>Sheets to print: everybody may have them, and none tells a result before there is one.</summary>
public sealed class PrintTests
{
    private const string Url = DeliveryScene.Url;

    [Theory, Databases]
    public async Task The_poster_leads_to_the_vote_and_later_to_the_result(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var browser = town.Host.NewBrowser();

        var open = await browser.GetAsync(Url + "/poster");
        Assert.Equal("Green Budget", open.Heading);
        Assert.Equal("£100", open.Find(".fm-poster__money"));
        Assert.Equal("localhost/places/wyebridge/green-budget/vote", open.Find(".fm-poster__address"));
        Assert.Equal("QR code that leads to http://localhost/places/wyebridge/green-budget/vote", open.Document.QuerySelector(".fm-poster__qr")!.GetAttribute("aria-label"));
        Assert.StartsWith("M", open.Document.QuerySelector(".fm-poster__qr path")!.GetAttribute("d"), StringComparison.Ordinal);

        await town.MoveToAsync(view.Open!.ClosesAt);
        Assert.Equal("localhost/places/wyebridge/green-budget/result", (await browser.GetAsync(Url + "/poster")).Find(".fm-poster__address"));
    }

    [Theory, Databases]
    public async Task Leaflet_and_press_table_tell_the_result(DatabaseKind kind)
    {
        var (town, _) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        var browser = town.Host.NewBrowser();

        var leaflet = await browser.GetAsync(Url + "/result/leaflet");
        var press = await browser.GetAsync(Url + "/result/press");

        Assert.Contains("10 people voted. 1 of 2 ideas was chosen. It costs £50.", leaflet.Main, StringComparison.Ordinal);
        Assert.Equal("Trees", leaflet.Find(".fm-leaflet__list h3"));
        Assert.Equal(
            ["1 Trees Everywhere £50 10 Yes", "2 Bench Everywhere £40 0 No"],
            press.Document.QuerySelectorAll(".fm-press__table tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))));
        Assert.NotNull((await browser.GetAsync(Url + "/result")).Document.QuerySelector($"a[href='{Url}/result/leaflet']"));
    }

    [Theory, Databases]
    public async Task Before_the_count_there_is_no_leaflet_and_of_a_draft_no_poster(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.VotingAsync();
        var draft = await town.ReadyAsync("Next year");
        var (visitor, organiser) = (town.Host.NewBrowser(), await town.OrganiserAsync());

        foreach (var path in new[] { Url + "/result/leaflet", Url + "/result/press", draft.Url + "/poster", "/places/wyebridge/nothing/poster" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await visitor.GetAsync(path)).Status));
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(draft.Url + "/poster")).Status);
    }
}
