namespace Folkmoot.Calls;

/// <summary>What a member says to the others about a bid.</summary>
public sealed class PanelNote
{
    public const int MaxWords = 1000;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    public required Guid SeatId { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
}
