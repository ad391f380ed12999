namespace Folkmoot.Ledger;

/// <summary>A pledge, or part of it, will not be received.</summary>
public sealed record PledgeCancelled : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
