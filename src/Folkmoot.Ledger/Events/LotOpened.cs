namespace Folkmoot.Ledger;

/// <summary>A contribution with its terms exists. Its money comes with <see cref="Pledged"/> and <see cref="Received"/>.</summary>
public sealed record LotOpened : LedgerEvent
{
    /// <summary>Id of the contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>Id of the body that gives.</summary>
    public required string Contributor { get; init; }

    /// <summary>Code of the power under which it gives.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>The most that may be charged for administration, in hundredths of a per cent of what was received; 0 when the contribution permits no fee.</summary>
    public int FeeBasisPoints { get; init; }

    /// <summary>What it may be spent on: version 1.</summary>
    public required Restriction Restriction { get; init; }
}
