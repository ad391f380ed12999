namespace Folkmoot.Savings;

/// <summary>A part of a verified cashable saving was agreed for reinvestment, and stands in the pool as a pledge.</summary>
public sealed class Reinvestment
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Agency { get; init; }

    /// <summary>The year of the saving, counted from 0.</summary>
    public required int Year { get; init; }

    /// <summary>In minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>The contribution in the pool's journal.</summary>
    public required string Lot { get; init; }

    public required DateTimeOffset At { get; init; }
}
