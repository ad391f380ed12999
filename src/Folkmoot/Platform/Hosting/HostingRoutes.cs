using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Health;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Metrics;

namespace Folkmoot.Platform.Hosting;

internal sealed class HostingRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Platform/Hosting/Problem"] = Access.Anyone,
        ["/assets/{hash}/{**path}"] = Access.Anyone,
        [ThemeEndpoint.Path] = Access.Anyone,
        [HealthEndpoints.Live] = Access.Anyone,
        [HealthEndpoints.Ready] = Access.Anyone,
        [MetricsEndpoint.Path] = Access.Anyone,
    };
}
