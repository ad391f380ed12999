namespace Folkmoot.Calls;

/// <summary>What was decided on a bid, by a panel, a ballot or a meeting: the public record. A later one takes the place of one that was opened again.</summary>
public sealed class PanelDecision
{
    public const int MaxWords = 2000;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    /// <summary>Who decided.</summary>
    public required Decider By { get; init; }

    /// <summary>The meeting at which it was decided; null for a ballot.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>What is given, in minor units; 0 for nothing.</summary>
    public required long Pence { get; init; }

    public required string Options { get; init; }

    public required string Reasons { get; init; }

    public required string Dissent { get; init; }

    /// <summary>What the group is told, which helps it next time.</summary>
    public required string Feedback { get; init; }

    /// <summary>Who was there and how each voted, who was excluded and why, as JSON of <see cref="Presence"/>.</summary>
    public required string Members { get; init; }

    /// <summary>Who was entitled to decide, in words.</summary>
    public required string Entitled { get; init; }

    /// <summary>How many took part: members who voted, ballots that were cast, or people at the meeting who were not kept out.</summary>
    public required int Present { get; init; }

    /// <summary>How many were for it; of a ballot, those who supported it.</summary>
    public required int For { get; init; }

    public required int Against { get; init; }

    public required int Quorum { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which it can be challenged; null when it cannot.</summary>
    public DateOnly? ChallengeUntil { get; init; }

    /// <summary>When it was opened again; null while it stands.</summary>
    public DateTimeOffset? ReopenedAt { get; set; }

    public string ReopenedWhy { get; set; } = "";
}
