namespace Folkmoot.Counting.Pabulib;

/// <summary>What is written of the voters. By default only their ballots, sorted, with running numbers for ids.</summary>
public sealed record PabulibWriteOptions
{
    /// <summary>The options used when none are given.</summary>
    public static PabulibWriteOptions Default { get; } = new();

    /// <summary>The order of the ballots. Default <see cref="PabulibBallotOrder.Sorted"/>.</summary>
    public PabulibBallotOrder Order { get; init; } = PabulibBallotOrder.Sorted;

    /// <summary>Whether the voter ids that were kept are written; otherwise running numbers from 1.</summary>
    public bool VoterIds { get; init; }

    /// <summary>
    /// Names of the columns beside the ballot to write, in this order; each must have been kept by
    /// <see cref="PabulibReadOptions.KeepVoterColumns"/>. Default none.
    /// </summary>
    public IReadOnlyList<string> VoterColumns { get; init; } = [];
}
