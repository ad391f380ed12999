using System.Globalization;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.OpenData;

/// <summary>What people put forward, and what became of it.</summary>
internal static class IdeaEndpoints
{
    public const string List = ProcessEndpoints.One + "/ideas";
    public const string Table = ProcessEndpoints.One + "/ideas.csv";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(List, ListAsync).IsData<Listing<IdeaDocument>>("ListIdeas", "Ideas", "The ideas of a process that everybody can see, by their numbers.");
        endpoints.MapGet(Table, TableAsync).IsTable("GetIdeaTable", "Ideas", "The ideas of a process as a table (CSV, RFC 4180).");
    }

    private static async Task<IResult> ListAsync(
        string place, string process, ProcessReader processes, IdeaRows rows, Documents documents, CancellationToken cancellationToken, string? after = null, int? limit = null)
    {
        if (await processes.PublicAsync(place, process, cancellationToken) is not { } view)
            return Data.Missing(Data.NoProcess);
        var most = Cursor.Limit(limit);
        var found = await rows.AfterAsync(view.Process.Id, Cursor.Number(after), most + 1, cancellationToken);
        var page = found.Take(most).Select(r => documents.Document(view, r)).ToList();
        var next = found.Count > most
            ? documents.At(string.Create(CultureInfo.InvariantCulture, $"{PlaceEndpoints.List}/{place}/processes/{process}/ideas?limit={most}&after={Cursor.Of($"{page[^1].Number}")}"))
            : null;
        return Data.Answer(new Listing<IdeaDocument>(page, next));
    }

    private static async Task<IResult> TableAsync(string place, string process, ProcessReader processes, IdeaRows rows, Documents documents, CancellationToken cancellationToken) =>
        await processes.PublicAsync(place, process, cancellationToken) is { } view
            ? new TableAnswer($"{place}-{process}-ideas.csv",
                ["number", "title", "words", "helps", "state", "rough cost", "area", "categories", "latitude", "longitude", "channel", "published", "supports", "points for", "points against",
                    "judgement", "reasons", "cost", "answer due", "answer by", "picture", "picture shows", "page"],
                write => WriteAsync(view, rows, documents, write, cancellationToken))
            : Data.Missing(Data.NoProcess);

    /// <summary>Reads a page at a time, so that a table of any length needs little memory.</summary>
    private static async Task WriteAsync(ProcessView view, IdeaRows rows, Documents documents, Func<IReadOnlyList<object?>, Task> write, CancellationToken cancellationToken)
    {
        IReadOnlyList<IdeaRow> page;
        var last = 0;
        do
        {
            page = await rows.AfterAsync(view.Process.Id, last, Cursor.MaxLimit, cancellationToken);
            foreach (var idea in page.Select(r => documents.Document(view, r)))
            {
                last = idea.Number;
                await write([idea.Number, idea.Title, idea.Words, idea.Helps, idea.State, idea.RoughCost / 100m, idea.Area, string.Join(", ", idea.Categories), idea.Latitude, idea.Longitude, idea.Channel, idea.PublishedAt,
                    idea.Supports, idea.PointsFor, idea.PointsAgainst, idea.Judgement, idea.Reasons, idea.Cost / 100m, idea.AnswerDueAt, idea.AnswerBy, idea.Picture, idea.PictureShows, idea.Page]);
            }
        }
        while (page.Count == Cursor.MaxLimit);
    }
}
