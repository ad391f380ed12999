using Folkmoot.Communities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Savings;

/// <summary>The model of a claimed case for anybody who wants to work it out again.</summary>
internal static class CaseFile
{
    public const string Route = "/places/{place}/funds/savings/{number:int}.json";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, ExportAsync);

    private static async Task<IResult> ExportAsync(string place, int number, Places places, CaseBook book, CancellationToken cancellationToken) =>
        await places.FindAsync(place, cancellationToken) is { } found && await book.FindAsync(found.Id, number, cancellationToken) is { Case.ClaimedAt: not null } view
            ? Results.Text(view.Case.ModelJson, "application/json")
            : Results.NotFound();
}
