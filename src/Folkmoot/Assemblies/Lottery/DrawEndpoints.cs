using System.Text;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>The public record of a draw, as <c>folkmoot verify</c> reads it.</summary>
internal static class DrawEndpoints
{
    public const string Record = "/places/{place}/{process}/assembly/draw/{number:int}/record.json";

    public const string Countdown = "/places/{place}/{process}/assembly/draw/{number:int}/progress";
    public const string Preparing = "/places/{place}/{process}/manage/assembly/draw/progress";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapRecord(endpoints);
        endpoints.MapGet(Countdown, async (string place, string process, int number, AssemblyDoor door, DrawReader reader, CountdownWords words, CancellationToken cancellationToken) =>
            await door.FindAsync(place, process, cancellationToken) is { } assembly && (await reader.PublicAsync(assembly.Id, cancellationToken)).FirstOrDefault(d => d.Number == number) is { } draw
                ? Results.Json(new DrawProgressAnswer(words.Percent(draw), words.Say(draw, assembly.Zone), draw.State == DrawState.Committed ? null : $"{assembly.Url}/draw/{number}"))
                : Results.NotFound());
        endpoints.MapGet(Preparing, async (string place, string process, AssemblyDoor door, DrawReader reader, IJobQueue jobs, CancellationToken cancellationToken) =>
        {
            if (await door.FindAsync(place, process, cancellationToken) is not { } assembly)
                return Results.NotFound();
            var waiting = (await reader.AllAsync(assembly.Id, cancellationToken)).FirstOrDefault(d => d.State == DrawState.Preparing);
            var progress = waiting is null ? null : await jobs.ProgressAsync(waiting.JobId, cancellationToken);
            return Results.Json(new DrawProgressAnswer((progress?.Permille ?? 0) / 10.0, progress?.Message ?? "", waiting is null ? assembly.ManageUrl + "/draw" : null));
        });
    }

    private static void MapRecord(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Record, async (string place, string process, int number, AssemblyDoor door, FolkmootDb db, CancellationToken cancellationToken) =>
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } assembly)
            return Results.NotFound();
        // Before the commitment a record may still be thrown away, so there is none to give out.
        var record = await (from d in db.Draws
                            join p in db.DrawPapers on d.Id equals p.DrawId
                            where d.ProcessId == assembly.Id && d.Number == number && d.Kind != DrawKind.Trial && (d.State == DrawState.Committed || d.State == DrawState.Drawn || d.State == DrawState.Void)
                            select p.Public).SingleOrDefaultAsync(cancellationToken);
        return record is null ? Results.NotFound() : Results.File(Encoding.UTF8.GetBytes(record), "application/json", $"draw-{process}-{number}.json");
    });
}
