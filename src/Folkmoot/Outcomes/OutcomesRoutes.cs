using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Outcomes;

internal sealed class OutcomesRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Outcomes/Show"] = Access.Anyone,
        ["/Outcomes/Manage"] = Access.Organiser,
    };
}
