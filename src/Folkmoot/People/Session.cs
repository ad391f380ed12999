namespace Folkmoot.People;

/// <summary>Somebody signed in on one device. The cookie points here, so that deleting the row ends it at once.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends even if it is used all the time.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
