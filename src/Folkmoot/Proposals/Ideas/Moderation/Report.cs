namespace Folkmoot.Proposals.Ideas.Moderation;

/// <summary>Somebody told the organisers that an idea or a point should not stand here. Who it was is not kept.</summary>
public sealed class Report
{
    public required Guid Id { get; init; }

    public required Guid IdeaId { get; init; }

    /// <summary>The point that is meant; null for the idea itself.</summary>
    public Guid? PointId { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When an organiser had dealt with it.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
