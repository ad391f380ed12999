namespace Folkmoot.Savings;

/// <summary>An agency has signed which share of its verified cashable savings returns to the pool.</summary>
public sealed class ReinvestmentRule
{
    public required Guid CaseId { get; init; }

    public required string Agency { get; init; }

    /// <summary>In hundredths of a per cent.</summary>
    public required int Share { get; init; }

    public required DateOnly SignedOn { get; init; }

    /// <summary>The signed paper.</summary>
    public required string Paper { get; init; }
}
