namespace Folkmoot.Ledger;

/// <summary>Takes an entry back: its postings are posted with the opposite sign. Each entry is taken back at most once.</summary>
public sealed record Reversed : LedgerEvent
{
    /// <summary>Sequence of the entry.</summary>
    public required long Entry { get; init; }
}
