using Folkmoot.Platform.Authorisation;

namespace Folkmoot.People;

/// <summary>A role that somebody holds at a place or at one process of it.</summary>
/// <param name="Role">Which role; never that of an administrator.</param>
/// <param name="Place">The place.</param>
/// <param name="Process">The process; null for everything in the place and in the places it contains.</param>
/// <param name="PlaceName">The place's name.</param>
/// <param name="ProcessTitle">The process's title.</param>
internal sealed record Post(Role Role, Guid Place, Guid? Process, string PlaceName, string? ProcessTitle)
{
    /// <summary>Whether the role opens a door of the kind: an organiser's opens every one, and whoever has a duty may look.</summary>
    public bool Opens(Access door) => door switch
    {
        Access.Organiser => Role is Role.Organiser,
        Access.Officer => Role is Role.Organiser or Role.Officer,
        Access.Clerk => Role is Role.Organiser or Role.Clerk,
        Access.Moderator => Role is Role.Organiser or Role.Moderator,
        Access.Connector => Role is Role.Organiser or Role.Connector,
        Access.Caller => Role is Role.Organiser or Role.Clerk or Role.Caller,
        Access.Observer => true,
        _ => false,
    };
}
