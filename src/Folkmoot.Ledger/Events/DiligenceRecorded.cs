namespace Folkmoot.Ledger;

/// <summary>A payee has been checked, up to an amount and a day; the last check counts. The amount is held against all money that stands committed or payable to the payee and all it was paid since the check, so that splitting a grant does not escape it.</summary>
public sealed record DiligenceRecorded : LedgerEvent
{
    /// <summary>Id of the body or person.</summary>
    public required string Payee { get; init; }

    /// <summary>The most it may have, in minor units.</summary>
    public required long UpTo { get; init; }

    /// <summary>The last day on which the check holds.</summary>
    public required DateOnly ValidUntil { get; init; }
}
