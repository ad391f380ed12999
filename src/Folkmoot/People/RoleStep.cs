namespace Folkmoot.People;

/// <summary>One line of the record of roles: who gave which role to whom or took it back. Lines are only added.</summary>
public sealed class RoleStep
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the role was given; otherwise it was taken back.</summary>
    public required bool IsGrant { get; init; }

    public required Role Role { get; init; }

    /// <summary>The place; null for administrators.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>The process; null for the whole place.</summary>
    public Guid? ProcessId { get; init; }

    /// <summary>Whose role it is; null once that person's data was erased.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Who gave it or took it back; null for the platform and once that person's data was erased.</summary>
    public Guid? ById { get; set; }

    /// <summary>The office in which they did.</summary>
    public required string Office { get; init; }
}
