using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Assemblies;

internal sealed class AssembliesRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Assemblies/Show"] = Access.Anyone,
        // Who may register and see a registration is asked by its code.
        ["/Assemblies/Recruit/Register"] = Access.Anyone,
        ["/Assemblies/Recruit/Mine"] = Access.Anyone,
        ["/Assemblies/Recruit/Settings"] = Access.Organiser,
        ["/Assemblies/Recruit/Quotas"] = Access.Organiser,
        ["/Assemblies/Recruit/Addresses"] = Access.Organiser,
        ["/Assemblies/Recruit/Print"] = Access.Clerk,
        ["/Assemblies/Recruit/People"] = Access.Clerk,
        ["/Assemblies/Recruit/Person"] = Access.Clerk,
        ["/Assemblies/Recruit/Help"] = Access.Clerk,
        ["/Assemblies/Recruit/Send"] = Access.Organiser,
        ["/Assemblies/Lottery/Settings"] = Access.Organiser,
        ["/Assemblies/Lottery/Manage"] = Access.Organiser,
        ["/Assemblies/Lottery/Screen"] = Access.Anyone,
        [Lottery.DrawEndpoints.Record] = Access.Anyone,
        [Lottery.DrawEndpoints.Countdown] = Access.Anyone,
        [Lottery.DrawEndpoints.Preparing] = Access.Organiser,
    };
}
