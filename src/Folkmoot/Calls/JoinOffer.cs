namespace Folkmoot.Calls;

/// <summary>The authors of one bid offer to do it together with those of another.</summary>
public sealed class JoinOffer
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid FromBidId { get; init; }

    public required Guid ToBidId { get; init; }

    public required string Words { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null until it is answered.</summary>
    public bool? Accepted { get; set; }
}
