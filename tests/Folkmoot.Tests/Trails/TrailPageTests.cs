using System.Net;
using System.Text.Json;
using Folkmoot.Ballots.Import;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Proposals;
using Folkmoot.Tests.Ballots;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Trails;

public sealed class TrailPageTests
{
    [Theory]
    [Databases]
    public async Task Get_ProposalThatWon_ShowsItsWayToTheResult(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.Host.RunJobsAsync();
        var trees = await ProposalAsync(scene, "a");

        var page = await scene.Host.NewBrowser().GetAsync($"/trails/proposal/{trees}");

        Assert.Equal("The trail of Trees", page.Heading);
        var knots = page.Document.QuerySelectorAll(".fm-trail__knot").Select(k => k.TextContent).ToList();
        Assert.Equal(3, knots.Count);
        Assert.Contains("Proposal 1 was put forward for", knots[0], StringComparison.Ordinal);
        Assert.Contains(knots, k => k.Contains("Trees was chosen in the vote of", StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector($".fm-trail a[href='{scene.Url}/result']"));
        Assert.DoesNotContain("Roof", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Get_OpenVote_SaysWhatIsNextAndNoFigure(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);

        var page = await scene.Host.NewBrowser().GetAsync($"/trails/process/{scene.Process.Process.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("Next:", page.Find(".fm-trail__knot--next strong"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".fm-trail__knot--late"));
    }

    [Theory]
    [Databases]
    public async Task Get_StepThatIsOverdue_SaysSo(DatabaseKind kind)
    {
        var things = new NamedThings { Next = new TrailStep("The council answers", "Town council", new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero), "/x") };
        await using var host = await StartAsync(kind, things);

        var page = await host.NewBrowser().GetAsync($"/trails/thing/{NamedThings.Thing(1)}");

        Assert.Equal("Late: The council answers", page.Find(".fm-trail__knot--late strong"));
        Assert.Contains("due 1 May 2026", page.Find(".fm-trail__knot--late"), StringComparison.Ordinal);
    }

    [Theory]
    [Databases]
    public async Task Get_NothingHappenedYet_SaysSo(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind, new NamedThings());

        var page = await host.NewBrowser().GetAsync($"/trails/thing/{NamedThings.Thing(1)}");

        Assert.Equal("Nothing has happened to it yet.", page.Find(".fm-empty__title"));
    }

    [Theory]
    [Databases("/trails/proposal/00000000-0000-7000-8000-000000000009")]
    [Databases("/trails/nothing/00000000-0000-7000-8000-000000000009")]
    [Databases("/trails/proposal/9")]
    [Databases("/api/v1/trails/proposal/00000000-0000-7000-8000-000000000009")]
    public async Task Get_NoSuchThing_IsNotFound(DatabaseKind kind, string address)
    {
        await using var host = await TestHost.StartAsync(kind);

        Assert.Equal(HttpStatusCode.NotFound, (await host.NewBrowser().GetAsync(address)).Status);
    }

    [Theory]
    [Databases]
    public async Task GetData_TellsTheSameAsThePage(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.Host.RunJobsAsync();
        var trees = await ProposalAsync(scene, "a");

        var answer = await scene.Host.NewBrowser().GetAsync($"/api/v1/trails/proposal/{trees}");

        var document = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal("Trees", document.GetProperty("subject").GetProperty("title").GetString());
        Assert.StartsWith("http://localhost/places/wyebridge/", document.GetProperty("subject").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, document.GetProperty("steps").GetArrayLength());
        Assert.Equal("pound", document.GetProperty("steps")[2].GetProperty("to").GetProperty("thread").GetString());
        Assert.False(document.GetProperty("cut").GetBoolean());
    }

    private static Task<TestHost> StartAsync(DatabaseKind kind, NamedThings things) =>
        TestHost.StartAsync(kind, services: services => services.AddSingleton<ITrailNames>(things).AddSingleton<ITrailNext>(things));

    private static async Task<Guid> ProposalAsync(BallotScene scene, string reference)
    {
        await using var db = scene.Host.Database.NewContext();
        return await db.Proposals.Where(p => p.Reference == reference).Select(p => p.Id).SingleAsync();
    }
}
