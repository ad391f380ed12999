namespace Folkmoot.Ledger;

/// <summary>Money goes back to its contributor.</summary>
public sealed record GivenBack : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>Whether it is money a payee has paid back rather than free money.</summary>
    public bool FromReturned { get; init; }
}
