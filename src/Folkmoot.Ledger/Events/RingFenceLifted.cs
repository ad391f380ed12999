namespace Folkmoot.Ledger;

/// <summary>Money set aside for a round is free again.</summary>
public sealed record RingFenceLifted : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the round.</summary>
    public required string Round { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
