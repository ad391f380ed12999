using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Proposals;

internal sealed class ProposalsRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Proposals/List"] = Access.Anyone,
        ["/Proposals/Show"] = Access.Anyone,
        ["/Proposals/Manage"] = Access.Organiser,
        ["/Proposals/Edit"] = Access.Organiser,
        [PictureEndpoints.OfIdea] = Access.Anyone,
        [PictureEndpoints.OfProposal] = Access.Anyone,
    };
}
