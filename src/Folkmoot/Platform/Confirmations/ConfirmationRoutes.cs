using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Platform.Confirmations;

internal sealed class ConfirmationRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        // Whose affair it is stands in the confirmation, so the page asks by itself.
        ["/Platform/Confirmations/Confirm"] = Access.SignedIn,
    };
}
