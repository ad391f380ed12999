using Folkmoot.Funds.Books;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Funds;

/// <summary>The journal of a place for anybody who wants to check it.</summary>
internal static class JournalEndpoint
{
    public const string Route = "/places/{place}/funds/journal.jsonl";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, ExportAsync);

    private static async Task<IResult> ExportAsync(string place, PoolBook book, FolkmootDb db, CancellationToken cancellationToken)
    {
        if (await book.JournalOfAsync(place, cancellationToken) is not { } journal)
            return Results.NotFound();
        var lines = db.JournalEntries.AsNoTracking().Where(e => e.JournalId == journal.Id).OrderBy(e => e.Sequence).Select(e => e.Line).AsAsyncEnumerable();
        return Results.Stream(
            async output =>
            {
                await foreach (var line in lines.WithCancellation(cancellationToken))
                {
                    await output.WriteAsync(line, cancellationToken);
                    await output.WriteAsync(StoredEntry.LineEnd, cancellationToken);
                }
            },
            "application/jsonl; charset=utf-8",
            $"{place}-journal.jsonl");
    }
}
