namespace Folkmoot.Ledger;

/// <summary>A bank statement shows the payment.</summary>
public sealed record PaymentCleared : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the instalment.</summary>
    public required string Instalment { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
