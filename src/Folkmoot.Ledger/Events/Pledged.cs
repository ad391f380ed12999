namespace Folkmoot.Ledger;

/// <summary>A contributor promises money in writing.</summary>
public sealed record Pledged : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
