using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Communities;

internal sealed class CommunitiesRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Communities/List"] = Access.Anyone,
        ["/Communities/New"] = Access.Administrator,
        ["/Communities/Edit"] = Access.Organiser,
    };
}
