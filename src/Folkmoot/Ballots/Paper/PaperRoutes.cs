using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Ballots.Paper;

internal sealed class PaperRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Ballots/Paper/Index"] = Access.Clerk,
        ["/Ballots/Paper/Mark"] = Access.Clerk,
        ["/Ballots/Paper/Batch"] = Access.Clerk,
        ["/Ballots/Paper/Sheet"] = Access.Clerk,
    };
}
