namespace Folkmoot.Ledger;

/// <summary>Money is awarded to a grant, or a grant's instalments are raised. Lots are chosen by <see cref="LotChoice"/> from those whose restriction allows the spend.</summary>
public sealed record Committed : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>The round whose money it is; null for free money of the fund.</summary>
    public string? Round { get; init; }

    /// <summary>Whether pledges not yet received may be drawn on when free money does not suffice.</summary>
    public bool AgainstPledges { get; init; }

    /// <summary>What is added to each instalment.</summary>
    public required IReadOnlyList<InstalmentTerms> Instalments { get; init; }
}
