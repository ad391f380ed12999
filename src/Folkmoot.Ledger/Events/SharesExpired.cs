namespace Folkmoot.Ledger;

/// <summary>A programme has ended: what residents did not spend is free again.</summary>
public sealed record SharesExpired : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the programme.</summary>
    public required string Programme { get; init; }
}
