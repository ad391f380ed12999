using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Platform.Hosting;

internal sealed class HostingRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Platform/Hosting/Problem"] = Access.Anyone,
    };
}
