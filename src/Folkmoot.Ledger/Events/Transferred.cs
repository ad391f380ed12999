namespace Folkmoot.Ledger;

/// <summary>Free money moves to another fund and stays under its own restriction. Out of a restricted fund into an unrestricted one only what was released moves; permanent endowment never does.</summary>
public sealed record Transferred : LedgerEvent
{
    /// <summary>Id of the fund it leaves.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the fund it goes to.</summary>
    public required string To { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }
}
