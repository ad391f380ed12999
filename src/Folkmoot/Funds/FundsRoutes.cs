using Folkmoot.Funds.Bank;
using Folkmoot.Funds.OpenData;
using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Funds;

internal sealed class FundsRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Funds/Pool"] = Access.Anyone,
        ["/Funds/Partners/Statement"] = Access.Anyone,
        ["/Funds/Partners/Invite"] = Access.Anyone,
        ["/Funds/Partners/ShowAgreement"] = Access.Anyone,
        ["/Funds/Partners/Manage"] = Access.Organiser,
        ["/Funds/Partners/ManageInvitation"] = Access.Organiser,
        ["/Funds/Partners/ManageAgreement"] = Access.Organiser,
        ["/Funds/Partners/Bases"] = Access.Organiser,
        ["/Funds/Partners/Import"] = Access.Organiser,
        ["/Funds/Grant"] = Access.Anyone,
        ["/Funds/Coverage"] = Access.Anyone,
        ["/Funds/Flow"] = Access.Anyone,
        ["/Funds/Pound"] = Access.Anyone,
        ["/Funds/Manage"] = Access.Organiser,
        ["/Funds/ManageGrant"] = Access.Organiser,
        ["/Funds/Bank/Statements"] = Access.Organiser,
        ["/Funds/OpenData/History"] = Access.Anyone,
        ["/Funds/OpenData/Import"] = Access.Organiser,
        [PaymentFile.Route] = Access.Organiser,
        [JournalEndpoint.Route] = Access.Anyone,
        [GivingEndpoints.Grants] = Access.Anyone,
        [GivingEndpoints.Contributions] = Access.Anyone,
    };
}
