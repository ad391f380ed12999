using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;

namespace Folkmoot.Platform.Hosting;

internal sealed class HostingRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Platform/Hosting/Problem"] = Access.Anyone,
        ["/assets/{hash}/{**path}"] = Access.Anyone,
        [ThemeEndpoint.Path] = Access.Anyone,
    };
}
