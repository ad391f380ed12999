namespace Folkmoot.Ledger;

/// <summary>An instalment of a grant.</summary>
public sealed record InstalmentTerms
{
    /// <summary>Id of the instalment within the grant.</summary>
    public required string Id { get; init; }

    /// <summary>How much is added to it, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>Ids of the conditions that must be met before it is payable, besides those it has already.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The day it is due; restrictions are held against it at commitment. Null means the day of the commitment.</summary>
    public DateOnly? Due { get; init; }
}
