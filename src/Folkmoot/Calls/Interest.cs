namespace Folkmoot.Calls;

/// <summary>What a member of a panel has declared about a bid, and what the chair made of it. Kept with the decision.</summary>
public sealed class Interest
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    public required Guid SeatId { get; init; }

    public required InterestKind Kind { get; set; }

    /// <summary>What ties the member to the group; null for no interest.</summary>
    public InterestTie? Tie { get; set; }

    /// <summary>Whose interest it is; null for none.</summary>
    public Kin? Whose { get; set; }

    public required string Words { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>What the chair decided about an indirect interest; null until then.</summary>
    public Ruling? Ruling { get; set; }

    public string RulingReason { get; set; } = "";

    /// <summary>Whether it came to light after the member had taken part.</summary>
    public bool IsFoundLater { get; set; }

    /// <summary>Whether the member may read the bid and talk about it.</summary>
    public bool MayOpen => Kind == InterestKind.None || (Kind == InterestKind.Indirect && (Ruling is Calls.Ruling.Note or Calls.Ruling.NoScore));

    /// <summary>Whether the member may score it and vote on it.</summary>
    public bool MayDecide => Kind == InterestKind.None || (Kind == InterestKind.Indirect && Ruling is Calls.Ruling.Note);
}
