using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Savings;

internal sealed class SavingsRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Savings/List"] = Access.Anyone,
        ["/Savings/Show"] = Access.Anyone,
        ["/Savings/Reserve"] = Access.Anyone,
        ["/Savings/ManageReserve"] = Access.Organiser,
        ["/Savings/Manage"] = Access.Organiser,
        ["/Savings/ManageCase"] = Access.Organiser,
        [CaseFile.Route] = Access.Anyone,
    };
}
