using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Feasibility;

internal sealed class FeasibilityRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Feasibility/List"] = Access.Anyone,
        ["/Feasibility/Answer"] = Access.SignedIn,
        ["/Feasibility/Queue"] = Access.Observer,
        ["/Feasibility/Judge"] = Access.Officer,
        ["/Feasibility/Settings"] = Access.Organiser,
    };
}
