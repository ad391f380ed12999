using System.Text;
using System.Text.Json;
using Folkmoot.Platform;
using Folkmoot.Platform.Assets;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Listening.Notes;

/// <summary>What the page in the pocket needs: its worker, its manifest, and the door through which notes come in.</summary>
internal static class PocketEndpoints
{
    public const string Sync = "/places/{place}/{process}/notes/sync";
    public const string Worker = "/places/{place}/{process}/notes/worker.js";
    public const string Manifest = "/places/{place}/{process}/notes/app.webmanifest";

    private const int MostAtOnce = 20;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Sync, SyncAsync).RequireRateLimiting(Limits.Writes).ExcludeFromDescription();
        endpoints.MapGet(Worker, SendWorker).ExcludeFromDescription();
        endpoints.MapGet(Manifest, SendManifestAsync).ExcludeFromDescription();
    }

    /// <summary>Everything the page needs without a signal, the page first.</summary>
    private static string[] Files(string place, string process, AssetStore assets) =>
    [
        $"/places/{place}/{process}/notes/pocket", assets.Url("pocket.js"), assets.Url("site.css"), assets.Url("mark.svg"),
        assets.Url("fonts/atkinson-hyperlegible-next-latin.woff2"), assets.Url("fonts/atkinson-hyperlegible-next-latin-ext.woff2"),
    ];

    /// <summary>Each note is kept or refused for itself; one that came in before is told as kept, so that the phone may let it go.</summary>
    private static async Task<IResult> SyncAsync(
        string place, string process, NoteForm[] notes, ProcessDoor door, NoteDesk desk, ICurrentActor current, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return Results.NotFound();
        if (notes.Length > MostAtOnce)
            return Results.Problem($"Send up to {MostAtOnce} notes at once.", statusCode: StatusCodes.Status413PayloadTooLarge);
        var answers = new List<object>();
        foreach (var note in notes)
            answers.Add(await KeepAsync(view, note, desk, current.Actor, cancellationToken));
        return Results.Json(answers);
    }

    private static async Task<object> KeepAsync(ProcessView view, NoteForm? note, NoteDesk desk, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            await desk.KeepAsync(actor, view, (note ?? new NoteForm()).Read(view.NotesSettings), cancellationToken);
            return new { id = note!.Id, kept = true, message = "" };
        }
        catch (RefusedException e)
        {
            return new { id = note?.Id ?? "", kept = false, message = e.Message };
        }
    }

    private static IResult SendWorker(string place, string process, AssetStore assets)
    {
        var files = JsonSerializer.Serialize(Files(Uri.EscapeDataString(place), Uri.EscapeDataString(process), assets));
        var script = $"const FILES={files};\n{Encoding.UTF8.GetString(assets.Find("pocket-worker.js")!.Content)}";
        return Results.Text(script, "text/javascript; charset=utf-8");
    }

    private static async Task<IResult> SendManifestAsync(string place, string process, ProcessDoor door, IAssets assets, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return Results.NotFound();
        var start = view.Url + "/notes/pocket";
        return Results.Json(
            new
            {
                name = view.Process.Title,
                short_name = view.Place.Name,
                id = start,
                start_url = start,
                scope = start,
                display = "standalone",
                background_color = "#ffffff",
                theme_color = "#ffffff",
                icons = new[] { new { src = assets.Url("mark.svg"), sizes = "any", type = "image/svg+xml" } },
            },
            contentType: "application/manifest+json");
    }
}
