using System.Net;
using System.Text.Json;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Voting;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Tests.Ballots;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.OpenData;

public sealed class OpenDataTests
{
    [Theory]
    [Databases]
    public async Task Places_PageByPage_AreAllThereOnce(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var county = await host.AddPlaceAsync("Wyeshire");
        foreach (var name in new[] { "Ash", "Birch", "Cherry", "Elm" })
            await host.AddPlaceAsync(name, county);

        var slugs = new List<string?>();
        var pages = 0;
        for (var next = "/api/v1/places?limit=2"; next is not null; pages++)
        {
            var page = await ReadAsync(host, next);
            slugs.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("slug").GetString()));
            next = page.GetProperty("next").GetString() is { } address ? new Uri(address).PathAndQuery : null;
        }

        Assert.Equal(["ash", "birch", "cherry", "elm", "wyeshire"], slugs);
        Assert.Equal(3, pages);
    }

    [Theory]
    [Databases]
    public async Task Place_HasItsBoundaryAndItsPlaces(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var county = await host.AddPlaceAsync("Wyeshire");
        var town = await host.AddPlaceAsync("Wyebridge", county);
        await using (var db = host.Database.NewContext())
        {
            await db.Places.Where(p => p.Id == town).ExecuteUpdateAsync(set => set.SetProperty(
                p => p.Boundary, """{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"""));
        }

        var place = await ReadAsync(host, "/api/v1/places/wyebridge");

        Assert.Equal(("Wyebridge", "wyeshire", "Polygon"), (place.GetProperty("name").GetString(), place.GetProperty("parent").GetString(), place.GetProperty("boundary").GetProperty("type").GetString()));
        Assert.Equal("http://localhost/places/wyebridge/feed.atom", place.GetProperty("feed").GetString());
        Assert.Equal("wyebridge", Assert.Single((await ReadAsync(host, "/api/v1/places/wyeshire")).GetProperty("inside").EnumerateArray()).GetString());
    }

    [Theory]
    [Databases]
    public async Task Result_OnceCounted_SaysWhoWonAndWhy(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        await scene.Host.RunJobsAsync();
        var data = $"/api/v1/places/wyebridge/processes/{scene.Process.Process.Slug}";

        var process = await ReadAsync(scene.Host, data);
        var result = await ReadAsync(scene.Host, data + "/result");

        Assert.Equal(("finished", "http://localhost" + data + "/result"), (process.GetProperty("state").GetString(), process.GetProperty("result").GetString()));
        Assert.Equal((10_000, 9_000, 5), (result.GetProperty("budget").GetInt64(), result.GetProperty("spent").GetInt64(), result.GetProperty("voters").GetInt64()));
        Assert.Equal(["b", "a"], result.GetProperty("chosen").EnumerateArray().Select(l => l.GetProperty("reference").GetString()));
        var roof = Assert.Single(result.GetProperty("notChosen").EnumerateArray());
        Assert.Equal(("Roof", 2), (roof.GetProperty("title").GetString(), roof.GetProperty("votes").GetInt64()));
        Assert.NotEqual("", roof.GetProperty("why").GetString());
    }

    [Theory]
    [Databases]
    public async Task Ballot_WhileOpen_ShowsNoFigureAnywhere(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var data = $"/api/v1/places/wyebridge/processes/{scene.Process.Process.Slug}";
        string[] all = ["/api/v1/places", "/api/v1/places/wyebridge", "/api/v1/places/wyebridge/processes", data, data + "/proposals", $"/api/v1/trails/process/{scene.Process.Process.Id}", "/places/wyebridge/feed.atom", scene.Url + "/feed.atom"];
        var before = await TextsAsync(scene.Host, all);
        foreach (var code in await scene.CodesAsync(3))
            await VoteAsync(scene, code);

        Assert.Equal(before, await TextsAsync(scene.Host, all));
        var result = await scene.Host.NewBrowser().GetAsync(data + "/result");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (result.Status, result.ContentHeaders.ContentType?.MediaType));
        Assert.Equal(JsonValueKind.Null, (await ReadAsync(scene.Host, data)).GetProperty("result").ValueKind);
    }

    [Theory]
    [Databases]
    public async Task Draft_IsNowhere_EvenForItsOrganiser(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await using (var db = scene.Host.Database.NewContext())
            await db.Processes.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ProcessState.Draft));
        var data = $"/api/v1/places/wyebridge/processes/{scene.Process.Process.Slug}";
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

        Assert.Empty((await ReadAsync(scene.Host, "/api/v1/places/wyebridge/processes")).GetProperty("items").EnumerateArray());
        foreach (var address in new[] { data, data + "/proposals", data + "/result", $"/api/v1/trails/process/{scene.Process.Process.Id}", scene.Url + "/feed.atom" })
            Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(address)).Status);
    }

    [Theory]
    [Databases]
    public async Task Proposals_PageByPage_ComeByNumber(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var data = $"/api/v1/places/wyebridge/processes/{scene.Process.Process.Slug}/proposals";

        var first = await ReadAsync(scene.Host, data + "?limit=2");
        var second = await ReadAsync(scene.Host, new Uri(first.GetProperty("next").GetString()!).PathAndQuery);

        Assert.Equal([1, 2, 3], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(p => p.GetProperty("number").GetInt32()));
        Assert.Equal(5_000, first.GetProperty("items")[0].GetProperty("cost").GetInt64());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Theory]
    [Databases("/api/v1/places/nowhere", 404)]
    [Databases("/api/v1/places/nowhere/processes", 404)]
    [Databases("/api/v1/places/wyebridge/processes/nothing", 404)]
    [Databases("/api/v1/places/wyebridge/processes/nothing/proposals", 404)]
    [Databases("/api/v1/places/wyebridge/processes/nothing/result", 404)]
    [Databases("/api/v1/nothing", 404)]
    [Databases("/api/v1/places?limit=0", 422)]
    [Databases("/api/v1/places?limit=201", 422)]
    [Databases("/api/v1/places?limit=many", 400)]
    [Databases("/api/v1/places?after=!!!", 422)]
    [Databases("/api/v1/places?after=gICA", 422)]
    public async Task Get_WrongAddress_IsAProblemDocument(DatabaseKind kind, string address, int status)
    {
        await using var host = await TestHost.StartAsync(kind);
        await BallotScene.MakePlaceAsync(host);

        var answer = await host.NewBrowser().GetAsync(address);

        Assert.Equal((status, "application/problem+json"), ((int)answer.Status, answer.ContentHeaders.ContentType?.MediaType));
        var problem = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
    }

    [Theory]
    [Databases]
    public async Task Get_WithTheTagOfTheLastAnswer_Is304(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await BallotScene.MakePlaceAsync(host);
        var browser = host.NewBrowser();
        var first = await browser.GetAsync("/api/v1/places/wyebridge");
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/places/wyebridge");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var again = await browser.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("public, max-age=60", first.Headers.CacheControl?.ToString());
    }

    [Theory]
    [Databases]
    public async Task Post_Anywhere_IsNotPossible(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        var answer = await host.NewBrowser().SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/v1/places"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }

    [Fact]
    public async Task Description_ListsEveryDataRouteAndNothingElse()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);

        var description = await ReadAsync(host, "/api/v1/openapi.json");

        Assert.Equal(
            [
                "/api/v1/places", "/api/v1/places/{place}", "/api/v1/places/{place}/processes", "/api/v1/places/{place}/processes/{process}",
                "/api/v1/places/{place}/processes/{process}/answers", "/api/v1/places/{place}/processes/{process}/answers.csv",
                "/api/v1/places/{place}/processes/{process}/ideas", "/api/v1/places/{place}/processes/{process}/ideas.csv",
                "/api/v1/places/{place}/processes/{process}/projects", "/api/v1/places/{place}/processes/{process}/projects/{number}",
                "/api/v1/places/{place}/processes/{process}/proposals", "/api/v1/places/{place}/processes/{process}/result",
                "/api/v1/places/{place}/processes/{process}/who", "/api/v1/trails/{kind}/{id}",
            ],
            description.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (var operation in description.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()))
        {
            Assert.Equal("get", operation.Name);
            Assert.NotEqual("", operation.Value.GetProperty("summary").GetString());
            Assert.True(operation.Value.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().All(c => c.Name is "application/json" or "text/csv"));
        }

        var cost = description.GetProperty("components").GetProperty("schemas").GetProperty("ProposalDocument").GetProperty("properties").GetProperty("cost");
        Assert.Contains("minor units", cost.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ReadAsync(TestHost host, string address)
    {
        var answer = await host.NewBrowser().GetAsync(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Text}");
        return JsonDocument.Parse(answer.Text).RootElement;
    }

    private static Task VoteAsync(BallotScene scene, string code) => scene.Host.WithAsync<IServiceProvider>(async services =>
    {
        var desk = services.GetRequiredService<VoteDesk>();
        var ballot = scene.Process.Scene(scene.Phase);
        var proposals = await services.GetRequiredService<ProposalBook>().ListAsync(scene.Process.Process.Id, default);
        await desk.SaveAsync(ballot, await desk.EnterAsync(ballot, code, default), 1, [new Choice(1)], proposals, default);
    });

    private static async Task<List<string>> TextsAsync(TestHost host, IEnumerable<string> addresses)
    {
        var texts = new List<string>();
        foreach (var address in addresses)
            texts.Add((await host.NewBrowser().GetAsync(address)).Text);
        return texts;
    }
}
