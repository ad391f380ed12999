namespace Folkmoot.Ledger;

/// <summary>A person has, or no longer has, an interest in a payee. Whoever has one approves no payment to it.</summary>
public sealed record ConflictDeclared : LedgerEvent
{
    /// <summary>Id of the person, as used for actors.</summary>
    public required string Person { get; init; }

    /// <summary>Id of the payee.</summary>
    public required string Payee { get; init; }

    /// <summary>True when the interest has ended.</summary>
    public bool Ended { get; init; }
}
