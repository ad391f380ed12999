namespace Folkmoot.Following;

/// <summary>One thing that a follower wants news of.</summary>
public sealed class Follow
{
    public required Guid FollowerId { get; init; }

    /// <summary>"place", "process" or another kind of thing that trails name.</summary>
    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the address's owner said yes; null while nobody did, and then there is no news of it.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}
