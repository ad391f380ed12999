using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Ballots.Trying;

internal sealed class TryingRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Ballots/Trying/Try"] = Access.Organiser,
    };
}
