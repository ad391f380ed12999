namespace Folkmoot.Ledger;

/// <summary>A payee has paid money back; it belongs to the lots it came from, in proportion.</summary>
public sealed record Repaid : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the instalment.</summary>
    public required string Instalment { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
