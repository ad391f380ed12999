namespace Folkmoot.Ledger;

/// <summary>Money is set aside for a round.</summary>
public sealed record RingFenced : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the round.</summary>
    public required string Round { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>All that the round may be spent on: only lots that could serve it are drawn on. Null when any lot will do.</summary>
    public Spend? Purpose { get; init; }
}
