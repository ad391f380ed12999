namespace Folkmoot.Calls;

/// <summary>The money of a round: set aside in the journal of the pool before it opens.</summary>
public sealed class CallRound
{
    public required Guid ProcessId { get; init; }

    public required Guid JournalId { get; init; }

    /// <summary>The round's code in the journal.</summary>
    public required string Round { get; init; }

    /// <summary>What was set aside, in minor units.</summary>
    public required long Pence { get; set; }
}
