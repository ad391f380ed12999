using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Delivery;

internal sealed class DeliveryRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Delivery/List"] = Access.Anyone,
        ["/Delivery/Show"] = Access.Anyone,
        ["/Delivery/Overview"] = Access.Organiser,
        ["/Delivery/Manage"] = Access.Organiser,
        ["/Delivery/Settings"] = Access.Organiser,
        [PictureEndpoint.Route] = Access.Anyone,
    };
}
