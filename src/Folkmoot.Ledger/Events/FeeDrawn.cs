namespace Folkmoot.Ledger;

/// <summary>A fee charged before leaves the bank.</summary>
public sealed record FeeDrawn : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
