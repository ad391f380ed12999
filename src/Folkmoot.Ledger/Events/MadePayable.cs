namespace Folkmoot.Ledger;

/// <summary>All that must be true before a payment is true.</summary>
public sealed record MadePayable : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the instalment.</summary>
    public required string Instalment { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
