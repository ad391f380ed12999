using Folkmoot.Communities;
using Folkmoot.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Serves the picture of a place that people point at.</summary>
internal static class SpotEndpoint
{
    public const string Route = "/places/{place}/spot.svg";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, GetAsync).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(string place, string? at, Places places, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return Results.NotFound();
        (double, double)? spot = null;
        try
        {
            spot = IdeaForm.ReadSpot(at);
        }
        catch (RefusedException)
        {
            // A spot that cannot be read is not drawn.
        }

        return SpotMap.Draw(found.Boundary, spot) is { } svg ? Results.Text(svg, "image/svg+xml; charset=utf-8") : Results.NotFound();
    }
}
