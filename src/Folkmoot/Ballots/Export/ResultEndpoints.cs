using System.Globalization;
using System.Text;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Result;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Proposals;
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

    private static async Task<IResult> PabulibAsync(string place, string process, BallotFinder ballots, ResultReader results, ElectionExport export, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot || await results.AccountAsync(ballot.Phase.Id, cancellationToken) is null)
            return Results.NotFound();
        var file = new MemoryStream();
        await export.WriteAsync(ballot.Process, ballot.Phase, file, cancellationToken);
        file.Position = 0;
        return Results.File(file, "text/plain; charset=utf-8", $"{place}-{process}.pb");
    }

    private static async Task<IResult> TableAsync(string place, string process, BallotFinder ballots, ResultReader results, ProposalBook book, ResultWords words, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot || await results.AccountAsync(ballot.Phase.Id, cancellationToken) is not { } account)
            return Results.NotFound();
        var head = await results.HeadAsync(ballot.Phase.Id, cancellationToken);
        var view = new ResultView(ballot, head!, account, await book.ListAsync(ballot.Scene.Process.Id, cancellationToken));
        var table = new StringBuilder("number,reference,title,cost,votes,chosen,round,why\r\n");
        foreach (var w in view.Winners)
            Row(table, w.Proposal, w.Round.Supporters, true, w.Round.Number, words.Bought(view, w));
        foreach (var l in view.Losers)
            Row(table, l.Proposal, l.Why.Votes, false, l.Why.Round, words.Missed(view, l));
        return Results.File(Encoding.UTF8.GetBytes(table.ToString()), "text/csv; charset=utf-8", $"{place}-{process}-result.csv");
    }

    private static async Task<IResult> AccountAsync(string place, string process, BallotFinder ballots, ResultReader results, CancellationToken cancellationToken) =>
        await ballots.FindAsync(place, process, cancellationToken) is { } ballot && await results.AccountAsync(ballot.Phase.Id, cancellationToken) is { } account
            ? Results.Text(account.ToJson(), "application/json", Encoding.UTF8)
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

    private static void Row(StringBuilder table, Proposal proposal, long votes, bool chosen, int round, string why) =>
        table.Append(CultureInfo.InvariantCulture, $"{proposal.Number},{Csv.Field(proposal.Reference)},{Csv.Field(proposal.Title)},{proposal.Cost / 100m:0.00},{votes},{(chosen ? "yes" : "no")},{round},{Csv.Field(why)}\r\n");
}
