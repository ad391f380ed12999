using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Home;

internal sealed class HomeRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Home/Start"] = Access.Anyone,
        ["/Home/PlacePage"] = Access.Anyone,
        ["/Home/Check"] = Access.Anyone,
        ["/Home/Privacy"] = Access.Anyone,
        ["/Home/Demonstration/Try"] = Access.Demonstration,
    };
}
