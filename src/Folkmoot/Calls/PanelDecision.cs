namespace Folkmoot.Calls;

/// <summary>What a panel decided on a bid: the public record. A later one takes the place of one that was opened again.</summary>
public sealed class PanelDecision
{
    public const int MaxWords = 2000;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    /// <summary>What is given, in minor units; 0 for nothing.</summary>
    public required long Pence { get; init; }

    public required string Options { get; init; }

    public required string Reasons { get; init; }

    public required string Dissent { get; init; }

    /// <summary>What the group is told, which helps it next time.</summary>
    public required string Feedback { get; init; }

    /// <summary>Who was there and how each voted, who was excluded and why, as JSON of <see cref="Presence"/>.</summary>
    public required string Members { get; init; }

    public required int Quorum { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which it can be challenged; null when it cannot.</summary>
    public DateOnly? ChallengeUntil { get; init; }

    /// <summary>When it was opened again; null while it stands.</summary>
    public DateTimeOffset? ReopenedAt { get; set; }

    public string ReopenedWhy { get; set; } = "";
}
