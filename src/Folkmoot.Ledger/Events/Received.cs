namespace Folkmoot.Ledger;

/// <summary>Money has arrived. It settles what the lot has pledged to the fund first, and there what is already committed before what is not.</summary>
public sealed record Received : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
