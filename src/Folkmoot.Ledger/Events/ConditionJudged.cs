namespace Folkmoot.Ledger;

/// <summary>Somebody has judged whether a condition of a grant is met; the last judgement counts.</summary>
public sealed record ConditionJudged : LedgerEvent
{
    /// <summary>Id of the grant.</summary>
    public required string Grant { get; init; }

    /// <summary>Id of the condition.</summary>
    public required string Condition { get; init; }

    /// <summary>Whether it is met.</summary>
    public required bool Met { get; init; }

    /// <summary>What shows it.</summary>
    public required string Evidence { get; init; }
}
