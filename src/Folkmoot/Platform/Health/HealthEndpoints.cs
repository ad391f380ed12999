using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Platform.Health;

/// <summary>For load balancers and supervisors. Live: the program answers at all. Ready: it can do its work; 503 with a few words when not.</summary>
internal static class HealthEndpoints
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Live, () => Results.Text("live\n")).ExcludeFromDescription();
        endpoints.MapGet(Ready, async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.TroublesAsync(cancellationToken) is [_, ..] troubles
                ? Results.Text(string.Join('\n', troubles) + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text("ready\n"))
            .ExcludeFromDescription();
    }
}
