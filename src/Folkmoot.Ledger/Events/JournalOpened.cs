namespace Folkmoot.Ledger;

/// <summary>The first entry of every journal: whose it is and how it is written.</summary>
public sealed record JournalOpened : LedgerEvent
{
    /// <summary>Version of the export's form; this version writes and reads 1.</summary>
    public required int Format { get; init; }

    /// <summary>Whose journal it is.</summary>
    public required string Title { get; init; }

    /// <summary>ISO 4217 code of a currency with a hundred minor units; amounts are whole minor units.</summary>
    public required string Currency { get; init; }
}
