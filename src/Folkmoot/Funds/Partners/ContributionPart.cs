namespace Folkmoot.Funds.Partners;

/// <summary>A part of a promised contribution, with the day it is due. What was received covers the parts in their order.</summary>
public sealed class ContributionPart
{
    public const int Most = 60;

    public required Guid JournalId { get; init; }

    /// <summary>The contribution's code in the journal.</summary>
    public required string Lot { get; init; }

    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>In minor units.</summary>
    public required long Pence { get; init; }
}
