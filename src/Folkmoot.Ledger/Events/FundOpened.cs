namespace Folkmoot.Ledger;

/// <summary>A fund exists.</summary>
public sealed record FundOpened : LedgerEvent
{
    /// <summary>Id of the fund.</summary>
    public required string Fund { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What the law lets trustees do with it.</summary>
    public required FundClass Class { get; init; }

    /// <summary>The most that may stand committed against pledges not yet received, in minor units.</summary>
    public long PledgeLimit { get; init; }
}
