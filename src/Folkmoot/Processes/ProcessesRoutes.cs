using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Processes;

internal sealed class ProcessesRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Processes/Show"] = Access.Anyone,
        ["/Processes/List"] = Access.Anyone,
        ["/Processes/Start"] = Access.Organiser,
        ["/Processes/Manage"] = Access.Organiser,
        ["/Processes/Edit"] = Access.Organiser,
        ["/Processes/EditPhase"] = Access.Organiser,
        ["/Processes/ClosePhase"] = Access.Organiser,
        ["/Processes/Office/Overview"] = Access.Organiser,
    };
}
