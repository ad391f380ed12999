namespace Folkmoot.Calls;

/// <summary>The authors of a bid say that a decision was not made rightly. No money moves until it is answered.</summary>
public sealed class Challenge
{
    public const int MaxWords = 2000;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    public required string Words { get; set; }

    public required DateTimeOffset At { get; init; }

    public string Answer { get; set; } = "";

    /// <summary>Whether the decision must be taken anew; null until it is answered.</summary>
    public bool? Upheld { get; set; }
}
