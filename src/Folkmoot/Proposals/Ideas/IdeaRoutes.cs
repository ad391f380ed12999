using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Proposals.Ideas;

internal sealed class IdeaRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Proposals/Ideas/List"] = Access.Anyone,
        ["/Proposals/Ideas/New"] = Access.Anyone,
        ["/Proposals/Ideas/Sent"] = Access.Anyone,
        ["/Proposals/Ideas/Confirm"] = Access.Anyone,
        ["/Proposals/Ideas/Show"] = Access.Anyone,
        ["/Proposals/Ideas/Support"] = Access.Anyone,
        ["/Proposals/Ideas/Point"] = Access.Anyone,
        ["/Proposals/Ideas/Report"] = Access.Anyone,
        ["/Proposals/Ideas/Edit"] = Access.SignedIn,
        ["/Proposals/Ideas/Help"] = Access.Organiser,
        ["/Proposals/Ideas/Manage"] = Access.Observer,
        ["/Proposals/Ideas/Moderate"] = Access.Moderator,
        ["/Proposals/Ideas/Settings"] = Access.Organiser,
        [SpotEndpoint.Route] = Access.Anyone,
    };
}
