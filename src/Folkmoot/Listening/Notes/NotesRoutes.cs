using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Listening.Notes;

internal sealed class NotesRoutes : IRouteTable
{
    public IReadOnlyDictionary<string, Access> Routes { get; } = new Dictionary<string, Access>(StringComparer.Ordinal)
    {
        ["/Listening/Notes/About"] = Access.Anyone,
        ["/Listening/Notes/Withdraw"] = Access.Anyone,
        ["/Listening/Notes/Work"] = Access.Connector,
        ["/Listening/Notes/One"] = Access.Connector,
        ["/Listening/Notes/Take"] = Access.Connector,
        ["/Listening/Notes/Cards"] = Access.Connector,
        ["/Listening/Notes/Pocket"] = Access.Connector,
        ["/Listening/Notes/Settings"] = Access.Organiser,
        ["/Listening/Coding/Code"] = Access.Connector,
        ["/Listening/Coding/Manage"] = Access.Organiser,
        ["/Listening/Coding/Lines"] = Access.Organiser,
        ["/Listening/Coding/Book"] = Access.Anyone,
        ["/Listening/Coding/Heard"] = Access.Anyone,
        ["/Listening/Coding/HeardPrint"] = Access.Anyone,
        [PocketEndpoints.Sync] = Access.Connector,
        [PocketEndpoints.Worker] = Access.Anyone,
        [PocketEndpoints.Manifest] = Access.Anyone,
    };
}
