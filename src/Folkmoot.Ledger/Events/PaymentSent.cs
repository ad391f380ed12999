namespace Folkmoot.Ledger;

/// <summary>The payment has been sent; all that must be true before it, restrictions included, was looked at again.</summary>
public sealed record PaymentSent : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the instalment.</summary>
    public required string Instalment { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
