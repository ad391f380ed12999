using System.Net;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Platform.Metrics;

internal static class MetricsEndpoint
{
    public const string Path = "/metrics";

    public static void MapMetrics(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, (HttpContext context, Settings settings, MetricStore store) =>
            MayScrape(context, settings) ? Results.Text(PrometheusText.Write(store), PrometheusText.ContentType) : Results.NotFound())
            .ExcludeFromDescription();

    private static bool MayScrape(HttpContext context, Settings settings)
    {
        if (settings.MetricsToken is { } token)
        {
            var expected = SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + token));
            return CryptographicOperations.FixedTimeEquals(expected, SHA256.HashData(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString())));
        }

        // A request that a proxy passed on comes from somewhere else, even when the proxy runs here.
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !context.Request.Headers.ContainsKey("X-Forwarded-For")
            && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Original-For");
    }
}
