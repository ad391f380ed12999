using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Ballots.Print;

internal sealed class PrintRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Ballots/Print/Poster"] = Access.Anyone,
        ["/Ballots/Print/Leaflet"] = Access.Anyone,
        ["/Ballots/Print/Press"] = Access.Anyone,
    };
}
