namespace Folkmoot.Ledger;

/// <summary>What a grant is for has changed. Every lot that stands committed to it must allow the change.</summary>
public sealed record PurposeVaried : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>What the money is for from now on.</summary>
    public required Spend Spend { get; init; }
}
