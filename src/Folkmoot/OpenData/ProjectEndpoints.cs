using System.Globalization;
using Folkmoot.Delivery;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.OpenData;

/// <summary>What became of what was chosen.</summary>
internal static class ProjectEndpoints
{
    public const string List = ProcessEndpoints.One + "/projects";
    public const string One = List + "/{number:int}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(List, ListAsync).IsData<Listing<ProjectDocument>>("ListProjects", "Projects", "The projects of a process, by their numbers.");
        endpoints.MapGet(One, OneAsync).IsData<ProjectDocument>("GetProject", "Projects", "One project with what is promised, and what residents say when it is delivered.");
    }

    private static async Task<IResult> ListAsync(
        string place, string process, ProcessReader processes, ProjectBook book, HelpDesk help, Documents documents, CancellationToken cancellationToken, string? after = null, int? limit = null)
    {
        if (await processes.PublicAsync(place, process, cancellationToken) is not { } view)
            return Data.Missing(Data.NoProcess);
        var most = Cursor.Limit(limit);
        var start = Cursor.Number(after);
        var rows = (await book.ListAsync(view, cancellationToken)).Where(p => p.Project.Number > start).OrderBy(p => p.Project.Number).Take(most + 1).ToList();
        var page = new List<ProjectDocument>();
        foreach (var item in rows.Take(most))
            page.Add(await DocumentAsync(view, item, help, documents, cancellationToken));
        var next = rows.Count > most
            ? documents.At(string.Create(CultureInfo.InvariantCulture, $"{PlaceEndpoints.List}/{place}/processes/{process}/projects?limit={most}&after={Cursor.Of($"{page[^1].Number}")}"))
            : null;
        return Data.Answer(new Listing<ProjectDocument>(page, next));
    }

    private static async Task<IResult> OneAsync(
        string place, string process, int number, ProcessReader processes, ProjectBook book, HelpDesk help, Documents documents, CancellationToken cancellationToken) =>
        await processes.PublicAsync(place, process, cancellationToken) is { } view && await book.FindAsync(view, number, cancellationToken) is { } item
            ? Data.Answer(await DocumentAsync(view, item, help, documents, cancellationToken))
            : Data.Missing("There is no such project.");

    private static async Task<ProjectDocument> DocumentAsync(ProcessView view, ProjectView item, HelpDesk help, Documents documents, CancellationToken cancellationToken) =>
        documents.Document(view, item, item.Project.State == ProjectState.Delivered ? await help.ResultAsync(item.Project.Id, cancellationToken) : null);
}
