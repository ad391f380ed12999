using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Assurance;

internal sealed class AssuranceRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Assurance/List"] = Access.Anyone,
        ["/Assurance/Show"] = Access.Anyone,
        ["/Assurance/Manage"] = Access.Organiser,
        [ReportFile.Route] = Access.Anyone,
    };
}
