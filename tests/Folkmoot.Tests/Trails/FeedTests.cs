using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Folkmoot.Ballots.Import;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Feeds;
using Folkmoot.Tests.Ballots;
using Folkmoot.Tests.Delivery;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Trails;

namespace Folkmoot.Tests.Trails;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Uri Root = new("https://moot.example.org");

    [Theory]
    [Databases]
    public async Task Get_PlaceAndProcess_GiveValidFeeds(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        await scene.Host.RunJobsAsync();

        foreach (var address in new[] { "/places/wyebridge/feed.atom", scene.Url + "/feed.atom" })
        {
            var answer = await scene.Host.NewBrowser().GetAsync(address);

            Assert.Equal("application/atom+xml", answer.ContentHeaders.ContentType?.MediaType);
            var feed = XElement.Parse(answer.Text);
            AssertValid(feed);
            Assert.Equal("http://localhost" + address, Link(feed, "self"));
            Assert.Contains(feed.Elements(Atom + "entry"), e => e.Element(Atom + "title")!.Value.Contains("2 of 3 ideas were chosen", StringComparison.Ordinal));
        }
    }

    [Theory]
    [Databases]
    public async Task Get_AnythingWithATrail_GivesItsStepsAndItsOwnNews(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.PlanAsync(view);
        await town.DeliverAsync(view);
        var browser = town.Host.NewBrowser();
        var project = await town.ProjectAsync();

        var page = await browser.GetAsync($"/trails/project/{project.Id}");
        var feed = XElement.Parse((await browser.GetAsync(page.Document.QuerySelector("main a[href$='/feed.atom']")!.GetAttribute("href")!)).Text);

        AssertValid(feed);
        var titles = feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value + " " + e.Element(Atom + "summary")!.Value).ToList();
        Assert.Contains(titles, t => t.Contains("Trees became a project", StringComparison.Ordinal));
        Assert.Contains(titles, t => t.Contains("Forty trees stand by the school.", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/trails/proposal/{project.ProposalId}/feed.atom")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/trails/project/{Guid.NewGuid()}/feed.atom")).Status);
        Assert.Contains($"/trails/project/{project.Id}/feed.atom", (await browser.GetAsync($"/follow/project/{project.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [Databases("/places/nowhere/feed.atom")]
    [Databases("/places/wyebridge/nothing/feed.atom")]
    public async Task Get_NoSuchPlaceOrProcess_IsNotFound(DatabaseKind kind, string address)
    {
        await using var host = await TestHost.StartAsync(kind);
        await BallotScene.MakePlaceAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await host.NewBrowser().GetAsync(address)).Status);
    }

    [Theory]
    [Databases]
    public async Task Get_NothingNew_Is304UntilSomethingHappens(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        var first = await browser.GetAsync("/places/wyebridge/feed.atom");

        var again = await AskAsync(browser, first.Headers.ETag!);
        await scene.CloseAsync();
        var later = await AskAsync(browser, first.Headers.ETag!);

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal(HttpStatusCode.OK, later.Status);
        Assert.NotEqual(first.Headers.ETag, later.Headers.ETag);
    }

    [Fact]
    public void Write_EmptyFeed_IsDatedFromItsBeginning()
    {
        var since = new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

        var feed = Write(new Feed(Guid.NewGuid(), "Wyebridge", "/places/wyebridge", since, []));

        AssertValid(feed);
        Assert.Equal("2026-05-04T09:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Write_WordsThatXmlCannotHold_AreLeftOutOrEscaped()
    {
        var at = DateTimeOffset.UnixEpoch;
        var id = Guid.NewGuid();

        var feed = Write(new Feed(Guid.NewGuid(), "A & B", "/a", at, [new FeedEntry(id, "<b>\u0001new\f</b> 🌳\ud800", "/a/b", "]]>", "Bob", at, at)]));

        AssertValid(feed);
        var entry = feed.Element(Atom + "entry")!;
        Assert.Equal($"urn:uuid:{id}", entry.Element(Atom + "id")!.Value);
        Assert.Equal("<b>new</b> 🌳\ufffd", entry.Element(Atom + "title")!.Value);
        Assert.Equal("]]>", entry.Element(Atom + "summary")!.Value);
        Assert.Equal("https://moot.example.org/a/b", Link(entry, "alternate"));
    }

    private static XElement Write(Feed feed) =>
        XElement.Load(new MemoryStream(AtomFeed.Write(feed, $"News from {feed.Title}", new Uri(Root, feed.Url + "/feed.atom"), Root)));

    private static Task<PageAnswer> AskAsync(Browser browser, EntityTagHeaderValue known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/places/wyebridge/feed.atom");
        request.Headers.IfNoneMatch.Add(known);
        return browser.SendAsync(request);
    }

    /// <summary>What RFC 4287 asks of a feed (4.1.1) and of each of its entries (4.1.2).</summary>
    private static void AssertValid(XElement feed)
    {
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.StartsWith("urn:uuid:", Assert.Single(part.Elements(Atom + "id")).Value, StringComparison.Ordinal);
            Assert.NotEqual("", Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "author")).Elements(Atom + "name"));
            Assert.EndsWith("Z", Assert.Single(part.Elements(Atom + "updated")).Value, StringComparison.Ordinal);
            Assert.True(Uri.IsWellFormedUriString(Link(part, "alternate"), UriKind.Absolute));
        }

        var ids = feed.Descendants(Atom + "id").Select(i => i.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Link(XElement part, string relation) =>
        part.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
