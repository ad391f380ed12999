namespace Folkmoot.Ledger;

/// <summary>A body has decided to make a grant. A later decision about the same grant takes the place of the earlier one.</summary>
public sealed record DecisionRecorded : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the fund that pays.</summary>
    public required string Fund { get; init; }

    /// <summary>Id of the body or person that is paid.</summary>
    public required string Payee { get; init; }

    /// <summary>What the money is for.</summary>
    public required Spend Spend { get; init; }

    /// <summary>The most the grant may come to, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>The last day of the challenge window; null when there is none. No money moves on or before it.</summary>
    public DateOnly? ChallengeUntil { get; init; }

    /// <summary>The decision record.</summary>
    public required string Record { get; init; }
}
