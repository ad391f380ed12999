namespace Folkmoot.Proposals.Ideas.Points;

/// <summary>That one person finds a point worth considering. Only how many do is public.</summary>
public sealed class PointVote
{
    public required Guid PointId { get; init; }

    public required Guid AccountId { get; init; }
}
