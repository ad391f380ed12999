using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Listening;

internal sealed class ListeningRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Listening/Answer"] = Access.Anyone,
        ["/Listening/About"] = Access.Anyone,
        ["/Listening/Say"] = Access.Anyone,
        ["/Listening/List"] = Access.Anyone,
        ["/Listening/Map"] = Access.Anyone,
        ["/Listening/Settings"] = Access.Organiser,
        ["/Listening/Manage"] = Access.Organiser,
        [OpenAnswersEndpoints.Votes] = Access.Anyone,
        [OpenAnswersEndpoints.Statements] = Access.Anyone,
    };
}
