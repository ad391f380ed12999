using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Folkmoot.Listening.Notes;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Listening.Notes;

/// <summary>A town in which connectors hold conversations in three wards.</summary>
internal static class NotesScene
{
    public const string Url = "/places/wyebridge/talk";
    public const string Settings = """{"areas": ["Riverside", "Old town", "Hillcrest"], "languages": ["English", "Welsh"]}""";

    public static async Task<(Town Town, ProcessView View)> StartAsync(DatabaseKind kind)
    {
        var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync("Talk", "community-conversations");
        await town.SetAsync(view, "talk", settings: Settings);
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        view = await town.FindAsync(view);
        await town.MoveToAsync(view.Phases[0].OpensAt.AddDays(1));
        return (town, await town.FindAsync(view));
    }

    public static Task<Browser> ConnectorAsync(this Town town) => town.Host.SignInAsAsync(Role.Connector, town.Place.Id);

    /// <summary>The fields of a note as a phone sends them.</summary>
    public static JsonObject Note(this Town town, string area = "Riverside", ConsentStep consent = ConsentStep.Quote, string strengths = "", string concerns = "", string contact = "", int present = 2) => new()
    {
        ["Id"] = Guid.NewGuid().ToString(),
        ["Shape"] = "Conversation",
        ["Area"] = area,
        ["Setting"] = "Doorstep",
        ["Present"] = present.ToString(CultureInfo.InvariantCulture),
        ["Language"] = "English",
        ["Day"] = town.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Consent"] = consent.ToString(),
        ["Wording"] = "1",
        ["Code"] = NoteCodes.New(),
        ["Contact"] = contact,
        ["Strengths"] = strengths,
        ["Concerns"] = concerns,
        ["Ideas"] = "",
        ["Worries"] = "",
        ["Facts"] = "",
    };

    /// <summary>Sends notes as a phone does, and gives the answers.</summary>
    public static async Task<JsonArray> SyncAsync(this Browser browser, params JsonObject[] notes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url + "/notes/sync") { Content = JsonContent.Create(new JsonArray([.. notes.Select(n => n.DeepClone())])) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await browser.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"The server answered {(int)answer.StatusCode}.");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray();
    }
}
