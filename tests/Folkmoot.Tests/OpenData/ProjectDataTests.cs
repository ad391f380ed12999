using System.Net;
using System.Text.Json;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Delivery;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.OpenData;

public sealed class ProjectDataTests
{
    private const string Projects = "/api/v1/places/wyebridge/processes/green-budget/projects";

    [Theory, Databases]
    public async Task A_project_tells_programs_what_it_tells_people_and_no_address(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.PlanAsync(view);
        var browser = town.Host.NewBrowser();

        var list = JsonDocument.Parse((await browser.GetAsync(Projects)).Text).RootElement;
        var item = Assert.Single(list.GetProperty("items").EnumerateArray().ToList());
        Assert.Equal((1, "Trees", "planned", 5_000, "Parks team", false), (item.GetProperty("number").GetInt32(), item.GetProperty("title").GetString(), item.GetProperty("state").GetString(), item.GetProperty("budget").GetInt32(), item.GetProperty("owner").GetString(), item.GetProperty("late").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("helped").ValueKind);
        Assert.Equal("Trees stand", item.GetProperty("milestones")[0].GetProperty("title").GetString());
        Assert.DoesNotContain("parks@example.org", list.GetRawText(), StringComparison.Ordinal);

        await town.DeliverAsync(view);
        var one = JsonDocument.Parse((await browser.GetAsync(Projects + "/1")).Text).RootElement;
        Assert.Equal(("delivered", 4_800), (one.GetProperty("state").GetString(), one.GetProperty("spent").GetInt32()));
        Assert.Equal(0, one.GetProperty("helped").GetProperty("answers").GetInt32());
    }

    [Theory, Databases]
    public async Task What_is_not_there_or_asked_wrongly_is_said(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.ReadyAsync();
        var browser = town.Host.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Projects)).Status);
        await town.PublishedAsync("Other");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/api/v1/places/wyebridge/processes/other/projects/1")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.GetAsync("/api/v1/places/wyebridge/processes/other/projects?limit=0")).Status);
    }
}
