namespace Folkmoot.Ledger;

/// <summary>Money that was paid back is free again.</summary>
public sealed record Reused : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
