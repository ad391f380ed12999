namespace Folkmoot.Calls;

/// <summary>A member's score of a bid with its reason. Scores are added, never changed; the member's last one counts.</summary>
public sealed class BidScore
{
    public const int MinReason = 10;
    public const int MaxReason = 1000;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    public required Guid SeatId { get; init; }

    public required int Value { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
