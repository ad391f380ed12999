using Folkmoot.Communities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Assurance;

/// <summary>A report byte for byte as its digest was made of it.</summary>
internal static class ReportFile
{
    public const string Route = "/places/{place}/funds/reports/{number:int}.json";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, ExportAsync);

    private static async Task<IResult> ExportAsync(string place, int number, Places places, ReportBook book, CancellationToken cancellationToken) =>
        await places.FindAsync(place, cancellationToken) is { } found && await book.FindAsync(found.Id, number, cancellationToken) is { } view
            ? Results.Text(view.Report.Content, "application/json")
            : Results.NotFound();
}
