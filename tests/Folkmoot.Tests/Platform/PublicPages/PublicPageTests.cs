using System.Net;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.PublicPages;

public sealed class PublicPageTests
{
    private const string Page = "/places/wyebridge";

    [Theory, Databases]
    public async Task A_page_for_everybody_is_rendered_once_until_its_time_is_over(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.Host.NewBrowser().GetAsync(Page);
        await WriteBehindItsBackAsync(town);

        Assert.Equal("Wyebridge", (await town.Host.NewBrowser().GetAsync(Page)).Find(".fm-mark"));

        town.Host.Clock.Advance(PublicPagePolicy.Life);
        Assert.Equal("Newbridge", (await town.Host.NewBrowser().GetAsync(Page)).Find(".fm-mark"));
    }

    [Theory, Databases]
    public async Task What_was_written_is_seen_at_once(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.Host.NewBrowser().GetAsync(Page);

        await town.Host.WithAsync<FolkmootDb>(db => db.Places.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Newbridge"), TestContext.Current.CancellationToken));

        Assert.Equal("Newbridge", (await town.Host.NewBrowser().GetAsync(Page)).Find(".fm-mark"));
    }

    [Fact]
    public async Task Somebody_with_a_session_sees_a_page_of_their_own()
    {
        await using var town = await Town.StartAsync(DatabaseKind.Sqlite);
        var organiser = await town.OrganiserAsync();

        await organiser.GetAsync(Page);
        var own = await organiser.GetAsync(Page);
        var theirs = await town.Host.NewBrowser().GetAsync(Page);

        Assert.DoesNotContain("Age", own.Headers.Select(h => h.Key));
        Assert.Contains("no-store", own.Headers.GetValues("Cache-Control"));
        Assert.Contains("Sign in", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign in", own.Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_has_a_page_of_its_own()
    {
        await using var town = await Town.StartAsync(DatabaseKind.Sqlite);
        await town.Host.NewBrowser().GetAsync(Page);
        using var request = new HttpRequestMessage(HttpMethod.Get, Page);
        request.Headers.Add("Cookie", "theme=dark");

        var dark = await town.Host.Server.CreateClient().SendAsync(request);
        var light = await town.Host.Server.CreateClient().GetStringAsync(Page);

        Assert.Contains("data-theme=\"dark\"", await dark.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("data-theme=\"auto\"", light, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_not_kept()
    {
        await using var town = await Town.StartAsync(DatabaseKind.Sqlite);
        await town.Host.NewBrowser().GetAsync("/places/nowhere");

        var again = await town.Host.NewBrowser().GetAsync("/places/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.DoesNotContain("Age", again.Headers.Select(h => h.Key));
    }

    [Fact]
    public void Every_page_for_everybody_leaves_the_form_s_token_out()
    {
        var pages = typeof(PublicPageAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SitePage)) && type.IsDefined(typeof(PublicPageAttribute), inherit: false)).ToList();

        Assert.True(pages.Count > 8, "The pages of places, processes and proposals are for everybody.");
        Assert.All(pages.Where(page => page.GetMethods().Any(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal))), page =>
            Assert.True(page.IsDefined(typeof(Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute), inherit: true), page.FullName));
    }

    // As another process on the same database would.
    private static async Task WriteBehindItsBackAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        await db.Places.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Newbridge"), TestContext.Current.CancellationToken);
    }
}
