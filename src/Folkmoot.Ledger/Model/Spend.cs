namespace Folkmoot.Ledger;

/// <summary>What money is to be spent on: the facts a restriction is held against. Codes are the place's own; every list names what the spend serves, all of it.</summary>
public sealed record Spend
{
    /// <summary>Codes of the outcomes it works towards.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Codes of the places it serves.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Codes of the groups of people it is for.</summary>
    public IReadOnlyList<string> Beneficiaries { get; init; } = [];

    /// <summary>Running costs or things that last.</summary>
    public required CostKind CostKind { get; init; }

    /// <summary>Code of the kind of body that receives it, such as <c>charity</c>.</summary>
    public required string RecipientType { get; init; }

    /// <summary>Codes of uses that contributors may have ruled out, such as <c>replaces-statutory-money</c>, that apply to it.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];
}
