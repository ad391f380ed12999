using System.Net;
using System.Text.Json;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.OpenData;

public sealed class IdeaDataTests
{
    private const string Process = "/api/v1/places/wyebridge/processes/green-budget";

    [Theory, Databases]
    public async Task Ideas_come_page_by_page_without_names_and_without_what_is_hidden(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await town.PutForwardAsync(view, "Benches at the bus stop", latitude: 52.07, longitude: -2.72);
        await town.PutForwardAsync(view, "Orchard behind the school");
        await town.PutForwardAsync(view, "Lamps along the river path");
        var organiser = await town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync("/places/wyebridge/green-budget/manage/ideas/2"), [("point", ""), ("Reason", "It names where a child lives.")], form: "#hide-form");
        await town.MoveToAsync(view.Method("feasibility")!.OpensAt);
        var browser = town.Host.NewBrowser();

        var first = JsonDocument.Parse((await browser.GetAsync(Process + "/ideas?limit=1")).Text).RootElement;
        var second = JsonDocument.Parse((await browser.GetAsync(new Uri(first.GetProperty("next").GetString()!).PathAndQuery)).Text).RootElement;

        Assert.Equal((1, "pending", 52.07), (Only(first).GetProperty("number").GetInt32(), Only(first).GetProperty("judgement").GetString(), Only(first).GetProperty("latitude").GetDouble()));
        Assert.Equal((3, JsonValueKind.Null), (Only(second).GetProperty("number").GetInt32(), second.GetProperty("next").ValueKind));
        var all = first.GetRawText() + second.GetRawText();
        foreach (var secret in new[] { "Orchard", "Ann", "@example.org" })
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.GetAsync(Process + "/ideas?after=nonsense!")).Status);
    }

    [Theory, Databases]
    public async Task A_table_of_ideas_can_be_opened_in_a_spreadsheet_without_running_anything(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        for (var i = 0; i < 3; i++)
            await town.PutForwardAsync(view, $"=SUM(A1) bench \"{i}\"", "It would make\nthe street better for everybody.");
        var browser = town.Host.NewBrowser();

        using var answer = await browser.Http.GetAsync(Process + "/ideas.csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"wyebridge-green-budget-ideas.csv\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.StartsWith("number,title,words,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1,\"'=SUM(A1) bench \"\"0\"\"\",\"It would make\nthe street", lines[1], StringComparison.Ordinal);
        Assert.Equal((5, ""), (lines.Length, lines[^1]));
    }

    [Theory, Databases]
    public async Task Answers_tell_who_owes_them_and_whether_they_are_late_and_not_who_asked(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await town.PutForwardAsync(view, "Benches at the bus stop");
        await town.PutForwardAsync(view, "Lamps along the river path");
        await town.MoveToAsync(view.Method("feasibility")!.OpensAt);
        town.Host.Clock.Advance(TimeSpan.FromDays(60));
        var browser = town.Host.NewBrowser();

        var first = JsonDocument.Parse((await browser.GetAsync(Process + "/answers?limit=1")).Text).RootElement;
        var second = JsonDocument.Parse((await browser.GetAsync(new Uri(first.GetProperty("next").GetString()!).PathAndQuery)).Text).RootElement;
        var table = await browser.GetAsync(Process + "/answers.csv");

        Assert.Equal(("proposal", "idea", "open", true), (Only(first).GetProperty("cause").GetString(), Only(first).GetProperty("aboutKind").GetString(), Only(first).GetProperty("state").GetString(), Only(first).GetProperty("late").GetBoolean()));
        Assert.NotEqual(Only(first).GetProperty("id").GetGuid(), Only(second).GetProperty("id").GetGuid());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(3, table.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        foreach (var secret in new[] { "Ann", "@example.org" })
            Assert.DoesNotContain(secret, first.GetRawText() + second.GetRawText() + table.Text, StringComparison.Ordinal);
    }

    [Theory]
    [Databases("ideas")]
    [Databases("ideas.csv")]
    [Databases("answers")]
    [Databases("answers.csv")]
    public async Task Drafts_are_in_none_of_it_and_the_description_names_it(DatabaseKind kind, string what)
    {
        await using var town = await Town.StartAsync(kind);
        await town.DraftAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await town.OrganiserAsync()).GetAsync($"{Process}/{what}")).Status);
        Assert.Contains($"/api/v1/places/{{place}}/processes/{{process}}/{what}\"", (await town.Host.NewBrowser().GetAsync("/api/v1/openapi.json")).Text, StringComparison.Ordinal);
    }

    private static JsonElement Only(JsonElement list) => Assert.Single(list.GetProperty("items").EnumerateArray().ToList());
}
