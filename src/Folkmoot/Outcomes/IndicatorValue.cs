namespace Folkmoot.Outcomes;

/// <summary>A measured value of an indicator, with what shows it. Values are added, never changed.</summary>
public sealed class IndicatorValue
{
    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>The indicator's code, so that values outlive a version.</summary>
    public required string Indicator { get; init; }

    public required DateOnly On { get; init; }

    public required decimal Value { get; init; }

    public required string Evidence { get; init; }

    public required DateTimeOffset At { get; init; }
}
