using System.Text;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Result;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Export;

/// <summary>The downloads of a result, and the progress of its count.</summary>
internal static class ResultEndpoints
{
    public const string Pabulib = "/places/{place}/{process}/result/ballots.pb";
    public const string Table = "/places/{place}/{process}/result/result.csv";
    public const string Account = "/places/{place}/{process}/result/account.json";
    public const string Progress = "/places/{place}/{process}/result/progress";
    public const string ImportProgress = "/places/{place}/import/{import:guid}/progress";

    public const string RollProgress = "/places/{place}/{process}/manage/roll/{upload:guid}/progress";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Pabulib, PabulibAsync);
        endpoints.MapGet(Table, TableAsync);
        endpoints.MapGet(Account, AccountAsync);
        endpoints.MapGet(Progress, ProgressAsync);
        endpoints.MapGet(ImportProgress, ImportProgressAsync);
        endpoints.MapGet(RollProgress, RollProgressAsync);
    }

    private static async Task<IResult> PabulibAsync(string place, string process, string? list, CountedBallots counted, ElectionExport export, Platform.Configuration.Settings installation, CancellationToken cancellationToken)
    {
        if (await counted.FindAsync(place, process, cancellationToken) is not { } found || found.Of(list) is not { } one)
            return Results.NotFound();
        // The download of a city is larger than what should lie in memory for each who asks.
        var file = PassingFile.Open(installation.DataFolder);
        try
        {
            await export.WriteAsync(found.Ballot.Process, found.Ballot.Phase, one.List.Key, file, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return Results.File(file, "text/plain; charset=utf-8", RecountCommand.FileName(found.Ballot, one.List) + ".pb");
    }

    private static async Task<IResult> TableAsync(string place, string process, CountedBallots counted, ResultWords words, ModeFigures modes, CancellationToken cancellationToken)
    {
        if (await counted.FindAsync(place, process, cancellationToken) is not { } found)
            return Results.NotFound();
        return Results.File(Encoding.UTF8.GetBytes(ResultTable.Write(found, words, await modes.VotesAsync(found.Ballot.Phase.Id, cancellationToken))), "text/csv; charset=utf-8", $"{place}-{process}-result.csv");
    }

    private static async Task<IResult> AccountAsync(string place, string process, string? list, CountedBallots counted, CancellationToken cancellationToken) =>
        await counted.FindAsync(place, process, cancellationToken) is { } found && found.Of(list) is { } one
            ? Results.Text(one.Account.ToJson(), "application/json", Encoding.UTF8)
            : Results.NotFound();

    private static async Task<IResult> ProgressAsync(string place, string process, BallotFinder ballots, ResultReader results, IJobQueue jobs, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot || await results.HeadAsync(ballot.Phase.Id, cancellationToken) is not { } head)
            return Results.NotFound();
        return Results.Json(await ProgressAnswer.OfAsync(jobs, head.JobId, head.FinishedAt is null ? null : ballot.Url + "/result", cancellationToken));
    }

    private static async Task<IResult> ImportProgressAsync(string place, Guid import, FolkmootDb db, Places places, IJobQueue jobs, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found
            || await db.Imports.AsNoTracking().Where(i => i.Id == import && i.PlaceId == found.Id).Select(i => new { i.JobId, i.ProcessId }).SingleOrDefaultAsync(cancellationToken) is not { } record)
            return Results.NotFound();
        var ended = record.ProcessId is not null || await jobs.ProgressAsync(record.JobId, cancellationToken) is { State: JobState.Failed };
        return Results.Json(await ProgressAnswer.OfAsync(jobs, record.JobId, ended ? $"/places/{place}/import/{import}" : null, cancellationToken));
    }

    private static async Task<IResult> RollProgressAsync(string place, string process, Guid upload, BallotFinder ballots, RollDesk desk, IJobQueue jobs, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot || await desk.FindAsync(ballot.Phase.Id, upload, cancellationToken) is not { } record)
            return Results.NotFound();
        var ended = record.Added is not null || record.Faults.Length > 0;
        return Results.Json(await ProgressAnswer.OfAsync(jobs, record.JobId, ended ? $"{ballot.Url}/manage/roll/{upload}" : null, cancellationToken));
    }
}
