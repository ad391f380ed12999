using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.OpenData;

/// <summary>What is owed an answer, by whom and by when, and what was answered.</summary>
internal static class AnswerEndpoints
{
    public const string List = ProcessEndpoints.One + "/answers";
    public const string Table = ProcessEndpoints.One + "/answers.csv";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(List, ListAsync).IsData<Listing<AnswerDocument>>("ListAnswers", "Answers", "What is owed an answer in a process and what was answered, the oldest first.");
        endpoints.MapGet(Table, TableAsync).IsTable("GetAnswerTable", "Answers", "The answers of a process as a table (CSV, RFC 4180).");
    }

    private static async Task<IResult> ListAsync(
        string place, string process, ProcessReader processes, FolkmootDb db, Documents documents, TimeProvider clock, CancellationToken cancellationToken, string? after = null, int? limit = null)
    {
        if (await processes.PublicAsync(place, process, cancellationToken) is not { } view)
            return Data.Missing(Data.NoProcess);
        var most = Cursor.Limit(limit);
        var start = Cursor.Read(after) is not { } key ? Guid.Empty : Guid.TryParse(key, out var id) ? id : throw Cursor.Unknown();
        var rows = await AfterAsync(db, view.Process.Id, start, most + 1, cancellationToken);
        var page = rows.Take(most).Select(o => documents.Document(o, clock.GetUtcNow())).ToList();
        var next = rows.Count > most ? documents.At($"{PlaceEndpoints.List}/{place}/processes/{process}/answers?limit={most}&after={Cursor.Of(page[^1].Id.ToString())}") : null;
        return Data.Answer(new Listing<AnswerDocument>(page, next));
    }

    private static async Task<IResult> TableAsync(string place, string process, ProcessReader processes, FolkmootDb db, Documents documents, TimeProvider clock, CancellationToken cancellationToken) =>
        await processes.PublicAsync(place, process, cancellationToken) is { } view
            ? new TableAnswer($"{place}-{process}-answers.csv",
                ["cause", "about", "about title", "asked", "asked at", "answerer", "due", "state", "late", "answered at", "answer", "page"],
                async write =>
                {
                    List<OwedAnswer> page;
                    var last = Guid.Empty;
                    do
                    {
                        page = await AfterAsync(db, view.Process.Id, last, Cursor.MaxLimit, cancellationToken);
                        foreach (var owed in page.Select(o => documents.Document(o, clock.GetUtcNow())))
                        {
                            last = owed.Id;
                            await write([owed.Cause, owed.AboutKind, owed.AboutTitle, owed.Asked, owed.AskedAt, owed.Answerer, owed.DueAt, owed.State, owed.Late ? "yes" : "no", owed.AnsweredAt, owed.Answer, owed.Page]);
                        }
                    }
                    while (page.Count == Cursor.MaxLimit);
                })
            : Data.Missing(Data.NoProcess);

    /// <summary>Ids are given in the order of time, so they are the order of the list.</summary>
    private static Task<List<OwedAnswer>> AfterAsync(FolkmootDb db, Guid process, Guid after, int most, CancellationToken cancellationToken) =>
        db.OwedAnswers.AsNoTracking().Where(o => o.ProcessId == process && o.State != OwedState.Unconfirmed && o.Id.CompareTo(after) > 0).OrderBy(o => o.Id).Take(most).ToListAsync(cancellationToken);
}
