using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Listening.Paper;

internal sealed class PaperRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Listening/Paper/Packs"] = Access.Clerk,
        ["/Listening/Paper/Pack"] = Access.Clerk,
        ["/Listening/Paper/Sheet"] = Access.Clerk,
    };
}
