namespace Folkmoot.Ledger;

/// <summary>Part of an instalment will not be paid; its money is free again, for the same lots in proportion.</summary>
public sealed record CommitmentReleased : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the instalment.</summary>
    public required string Instalment { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
