namespace Folkmoot.Ledger;

/// <summary>The decision about a grant is open again, for instance because a conflict of interest came to light. No money moves until it is taken anew.</summary>
public sealed record DecisionReopened : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }
}
