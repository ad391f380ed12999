namespace Folkmoot.Ledger;

/// <summary>That a lot's restriction was held against a spend and allowed it. Stored in the entry whose postings it allowed.</summary>
public sealed record Evaluation
{
    /// <summary>The contribution.</summary>
    public required string Lot { get; init; }

    /// <summary>The version of its restriction, counted from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The instalment the money is for.</summary>
    public required string Instalment { get; init; }

    /// <summary>The day held against the restriction's first and last day: the day the instalment is due, or the day of payment.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What this entry commits or pays from the lot for the instalment, in minor units.</summary>
    public required long Pence { get; init; }

    /// <summary>What the grant has from the lot in all, this entry included, in minor units.</summary>
    public required long AwardTotal { get; init; }
}
