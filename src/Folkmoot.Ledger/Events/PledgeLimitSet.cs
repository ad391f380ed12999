namespace Folkmoot.Ledger;

/// <summary>The trustees set how much may stand committed against pledges not yet received.</summary>
public sealed record PledgeLimitSet : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>The limit in minor units.</summary>
    public required long Pence { get; init; }
}
