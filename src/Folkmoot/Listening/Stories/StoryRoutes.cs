using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Listening.Stories;

internal sealed class StoryRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Listening/Stories/List"] = Access.Anyone,
        ["/Listening/Stories/Mine"] = Access.Anyone,
        ["/Listening/Stories/Tell"] = Access.Connector,
    };
}
