using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Ballots.Settings;

internal sealed class SettingsRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Ballots/Settings/Edit"] = Access.Organiser,
    };
}
