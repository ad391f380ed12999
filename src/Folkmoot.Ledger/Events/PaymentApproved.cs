namespace Folkmoot.Ledger;

/// <summary>The actor approves that an amount of an instalment be paid.</summary>
public sealed record PaymentApproved : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the instalment.</summary>
    public required string Instalment { get; init; }

    /// <summary>The amount in minor units.</summary>
    public required long Pence { get; init; }
}
