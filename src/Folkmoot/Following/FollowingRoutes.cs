using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Following;

internal sealed class FollowingRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Following/Start"] = Access.Anyone,
        ["/Following/Yes"] = Access.Anyone,
        ["/Following/Stop"] = Access.Anyone,
    };
}
