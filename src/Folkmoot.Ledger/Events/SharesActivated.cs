namespace Folkmoot.Ledger;

/// <summary>A proposal has found its critical mass: every pledge moves, or none.</summary>
public sealed record SharesActivated : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the programme.</summary>
    public required string Programme { get; init; }

    /// <summary>The instalment the pledges pay for; its amount is their sum.</summary>
    public required InstalmentTerms Instalment { get; init; }

    /// <summary>What each resident gives.</summary>
    public required IReadOnlyList<ResidentPledge> Pledges { get; init; }
}
