namespace Folkmoot.Proposals.Ideas.Points;

/// <summary>That one person finds a point worth considering. Only how many do is public.</summary>
public sealed class PointVote
{
    public required Guid PointId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The keyed hash of the account's mailbox when this was said, so that another spelling of its address counts no second time; null where it had no address.</summary>
    public required byte[]? Mailbox { get; init; }
}
