namespace Folkmoot.Ledger;

/// <summary>A fee for administration is charged to a contribution that permits it.</summary>
public sealed record FeeCharged : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
