namespace Folkmoot.Ledger;

/// <summary>The payee has signed the agreement about a grant.</summary>
public sealed record AgreementSigned : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>The agreement.</summary>
    public required string Document { get; init; }
}
