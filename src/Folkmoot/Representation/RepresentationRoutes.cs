using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Representation;

internal sealed class RepresentationRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Representation/About"] = Access.Anyone,
        ["/Representation/Who"] = Access.Anyone,
        ["/Representation/Manage"] = Access.Organiser,
        [WhoEndpoints.Csv] = Access.Anyone,
        [WhoEndpoints.Json] = Access.Anyone,
    };
}
