using Folkmoot.Communities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Funds.OpenData;

/// <summary>Grants and contributions in the form of the 360Giving Data Standard.</summary>
internal static class GivingEndpoints
{
    public const string Grants = "/places/{place}/funds/360giving.json";
    public const string Contributions = "/places/{place}/funds/partners/{partner}/360giving.json";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Grants, (string place, Places places, GivingDesk desk, CancellationToken cancellationToken) => FileAsync(place, null, places, desk, cancellationToken));
        endpoints.MapGet(Contributions, (string place, string partner, Places places, GivingDesk desk, CancellationToken cancellationToken) => FileAsync(place, partner, places, desk, cancellationToken));
    }

    private static async Task<IResult> FileAsync(string place, string? partner, Places places, GivingDesk desk, CancellationToken cancellationToken) =>
        await places.FindAsync(place, cancellationToken) is { } found && await desk.FileAsync(found, partner, cancellationToken) is { } file
            ? Results.File(file, "application/json; charset=utf-8", $"{place}{(partner is null ? "" : "-" + partner)}-360giving.json")
            : Results.NotFound();
}
