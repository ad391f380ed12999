using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Trails;

internal sealed class TrailsRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Trails/Show"] = Access.Anyone,
        [TrailEndpoints.Trail] = Access.Anyone,
        [TrailEndpoints.ThingFeed] = Access.Anyone,
        [TrailEndpoints.PlaceFeed] = Access.Anyone,
        [TrailEndpoints.ProcessFeed] = Access.Anyone,
    };
}
