namespace Folkmoot.Ledger;

/// <summary>Residents get their equal shares of a crowd-commissioning programme, each resident once.</summary>
public sealed record SharesAllocated : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the programme.</summary>
    public required string Programme { get; init; }

    /// <summary>Ids that stand for residents and say nothing about them.</summary>
    public required IReadOnlyList<string> Residents { get; init; }

    /// <summary>The share of each, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>All that the programme may be spent on: only lots that could serve it are drawn on. Null when any lot will do.</summary>
    public Spend? Purpose { get; init; }
}
