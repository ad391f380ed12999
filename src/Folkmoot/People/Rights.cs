namespace Folkmoot.People;

/// <summary>Who a session belongs to and what that person may do, as read at some moment.</summary>
/// <param name="Account">The person.</param>
/// <param name="Session">The session.</param>
/// <param name="DisplayName">How the person is addressed.</param>
/// <param name="IsAdministrator">Whether the person runs the installation.</param>
/// <param name="Posts">The roles the person was given at places and processes; not at the places those contain.</param>
internal sealed record Rights(Guid Account, Guid Session, string DisplayName, bool IsAdministrator, IReadOnlyList<Post> Posts);
