using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Listening.HandOn;

internal sealed class HandOnRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Listening/HandOn/Manage"] = Access.Organiser,
    };
}
