namespace Folkmoot.People;

/// <summary>Who a session belongs to and what that person may do, as read at some moment.</summary>
/// <param name="Account">The person.</param>
/// <param name="Session">The session.</param>
/// <param name="DisplayName">How the person is addressed.</param>
/// <param name="IsAdministrator">Whether the person runs the installation.</param>
/// <param name="Organises">The places the person was made organiser of, with their names; not the places those contain.</param>
internal sealed record Rights(Guid Account, Guid Session, string DisplayName, bool IsAdministrator, IReadOnlyDictionary<Guid, string> Organises);
