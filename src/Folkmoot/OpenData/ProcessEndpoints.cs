using System.Globalization;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Result;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.OpenData;

/// <summary>Processes, their proposals and results. Drafts are in none of them, whoever asks, and no figure of a ballot before it is counted.</summary>
internal static class ProcessEndpoints
{
    public const string List = PlaceEndpoints.One + "/processes";
    public const string One = List + "/{process}";
    public const string Proposals = One + "/proposals";
    public const string Result = One + "/result";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(List, ListAsync).IsData<Listing<ProcessSummary>>("ListProcesses", "Processes", "The processes of a place, by their names in addresses.");
        endpoints.MapGet(One, OneAsync).IsData<ProcessDocument>("GetProcess", "Processes", "One process with its phases.");
        endpoints.MapGet(Proposals, ProposalsAsync).IsData<Listing<ProposalDocument>>("ListProposals", "Processes", "The proposals of a process, by their numbers.");
        endpoints.MapGet(Result, ResultAsync).IsData<ResultDocument>("GetResult", "Processes", "The result of a process, once its ballots are counted.");
    }

    private static async Task<IResult> ListAsync(
        string place, Places places, FolkmootDb db, Documents documents, CancellationToken cancellationToken, string? after = null, int? limit = null)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return Data.Missing("There is no such place.");
        var start = Cursor.Read(after);
        var most = Cursor.Limit(limit);
        var rows = await db.Processes.AsNoTracking()
            .Where(p => p.PlaceId == found.Id && p.State != ProcessState.Draft && (start == null || p.Slug.CompareTo(start) > 0))
            .OrderBy(p => p.Slug).Take(most + 1).ToListAsync(cancellationToken);
        var page = rows.Take(most).ToList();
        var next = rows.Count > most ? documents.At($"{PlaceEndpoints.List}/{place}/processes?limit={most}&after={Cursor.Of(page[^1].Slug)}") : null;
        return Data.Answer(new Listing<ProcessSummary>([.. page.Select(p => documents.Summary(found, p))], next));
    }

    private static async Task<IResult> OneAsync(
        string place, string process, ProcessReader processes, ResultReader results, Documents documents, CancellationToken cancellationToken)
    {
        if (await processes.PublicAsync(place, process, cancellationToken) is not { } view)
            return Data.Missing(Data.NoProcess);
        var counted = view.Method(BallotMethod.MethodName) is { } phase && await results.HeadAsync(phase.Id, cancellationToken) is { FinishedAt: not null };
        return Data.Answer(documents.Document(view, counted));
    }

    private static async Task<IResult> ProposalsAsync(
        string place, string process, ProcessReader processes, FolkmootDb db, Documents documents, CancellationToken cancellationToken, string? after = null, int? limit = null)
    {
        if (await processes.PublicAsync(place, process, cancellationToken) is not { } view)
            return Data.Missing(Data.NoProcess);
        var most = Cursor.Limit(limit);
        var start = Cursor.Number(after);
        var rows = await db.Proposals.AsNoTracking().Where(p => p.ProcessId == view.Process.Id && p.Number > start)
            .OrderBy(p => p.Number).Take(most + 1).ToListAsync(cancellationToken);
        var page = rows.Take(most).ToList();
        var next = rows.Count > most
            ? documents.At(string.Create(CultureInfo.InvariantCulture, $"{PlaceEndpoints.List}/{place}/processes/{process}/proposals?limit={most}&after={Cursor.Of($"{page[^1].Number}")}"))
            : null;
        return Data.Answer(new Listing<ProposalDocument>([.. page.Select(p => documents.Document(view, p))], next));
    }

    private static async Task<IResult> ResultAsync(
        string place, string process, string? list, ProcessReader processes, ResultReader results, ProposalBook book, Documents documents, CancellationToken cancellationToken)
    {
        if (await processes.PublicAsync(place, process, cancellationToken) is not { } view)
            return Data.Missing(Data.NoProcess);
        if (view.Method(BallotMethod.MethodName) is not { } phase
            || await results.HeadAsync(phase.Id, cancellationToken) is not { } head
            || head.FinishedAt is null)
        {
            return Data.Missing("There is no result yet.");
        }

        var ballot = new BallotView(view, view.Scene(phase));
        var lists = BallotLists.Of(ballot.Settings, await book.ListAsync(view.Process.Id, cancellationToken));
        var counted = await results.ListsAsync(phase.Id, lists, cancellationToken);
        var index = list is null ? 0 : lists.ToList().FindIndex(l => l.Key == list);
        return index < 0 ? Data.Missing("There is no such list.") : Data.Answer(documents.Document(new ResultView(ballot, head, counted[index].Account, lists[index])));
    }
}
