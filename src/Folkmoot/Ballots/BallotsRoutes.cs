using Folkmoot.Ballots.Export;
using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Ballots;

internal sealed class BallotsRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Ballots/Vote"] = Access.Anyone,
        ["/Ballots/VoteBallot"] = Access.Anyone,
        ["/Ballots/VoteDistrict"] = Access.Anyone,
        ["/Ballots/Remind"] = Access.Anyone,
        ["/Ballots/VoteReceipt"] = Access.Anyone,
        ["/Ballots/VoteChange"] = Access.Anyone,
        ["/Ballots/Result"] = Access.Anyone,
        ["/Ballots/Rehearse"] = Access.Organiser,
        ["/Ballots/RollPage"] = Access.Organiser,
        ["/Ballots/RollUploadProgress"] = Access.Organiser,
        ["/Ballots/Mine/Index"] = Access.SignedIn,
        ["/Ballots/Roll/Claims/Register"] = Access.Anyone,
        ["/Ballots/Roll/Claims/Enter"] = Access.Anyone,
        ["/Ballots/Roll/Claims/Checks"] = Access.Organiser,
        ["/Ballots/Letters"] = Access.Organiser,
        ["/Ballots/Import"] = Access.Organiser,
        ["/Ballots/ImportProgress"] = Access.Organiser,
        [ResultEndpoints.Pabulib] = Access.Anyone,
        [ResultEndpoints.Table] = Access.Anyone,
        [ResultEndpoints.Account] = Access.Anyone,
        [ResultEndpoints.Progress] = Access.Anyone,
        [ResultEndpoints.ImportProgress] = Access.Organiser,
        [ResultEndpoints.RollProgress] = Access.Organiser,
    };
}
