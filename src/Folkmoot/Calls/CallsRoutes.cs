using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Calls;

internal sealed class CallsRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Calls/Show"] = Access.Anyone,
        ["/Calls/Start"] = Access.Anyone,
        ["/Calls/Mine"] = Access.Anyone,
        ["/Calls/Decision"] = Access.Anyone,
        ["/Calls/Register"] = Access.SignedIn,
        ["/Calls/Panel"] = Access.SignedIn,
        ["/Calls/Case"] = Access.SignedIn,
        ["/Calls/Manage"] = Access.Organiser,
        ["/Calls/Meetings"] = Access.Organiser,
        ["/Calls/MeetingSettings"] = Access.Organiser,
        ["/Calls/ManageBid"] = Access.Organiser,
        ["/Calls/Settings"] = Access.Organiser,
        ["/Calls/PanelSettings"] = Access.Organiser,
    };
}
