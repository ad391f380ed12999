namespace Folkmoot.Ledger;

/// <summary>The books are closed: no entry takes effect on or before the day any more.</summary>
public sealed record PeriodClosed : LedgerEvent
{
    /// <summary>The last day of the period.</summary>
    public required DateOnly Through { get; init; }
}
