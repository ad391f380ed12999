namespace Folkmoot.Ledger;

/// <summary>Money of a restricted contribution has become free to move into unrestricted funds.</summary>
public sealed record RestrictionReleased : LedgerEvent
{
    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>Why.</summary>
    public required ReleaseGround Ground { get; init; }

    /// <summary>The paper that says so.</summary>
    public required string Evidence { get; init; }
}
