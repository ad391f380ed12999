namespace Folkmoot.People;

/// <summary>A role that somebody holds until it is taken back.</summary>
public sealed class RoleGrant
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The place the role is for; null for administrators.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>The one process of the place it is for; null for the whole place.</summary>
    public Guid? ProcessId { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }
}
