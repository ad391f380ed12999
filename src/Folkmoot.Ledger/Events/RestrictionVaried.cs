namespace Folkmoot.Ledger;

/// <summary>The contributor has changed what its contribution may be spent on: the next version, in force at once for every commitment and payment from now on.</summary>
public sealed record RestrictionVaried : LedgerEvent
{
    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>What it may be spent on from now on.</summary>
    public required Restriction Restriction { get; init; }

    /// <summary>The contributor's paper that says so.</summary>
    public required string Authority { get; init; }
}
