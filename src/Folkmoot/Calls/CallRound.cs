using Folkmoot.Platform.Database;

namespace Folkmoot.Calls;

/// <summary>The money of a round: set aside in the journal of the pool before it opens.</summary>
public sealed class CallRound : IVersioned
{
    public required Guid ProcessId { get; init; }

    public required Guid JournalId { get; init; }

    /// <summary>The round's code in the journal.</summary>
    public required string Round { get; init; }

    /// <summary>What was set aside, in minor units.</summary>
    public required long Pence { get; set; }

    /// <summary>Since when somebody is writing a decision on one of its bids down; null while nobody is. Two at once could give away more than there is.</summary>
    public DateTimeOffset? DecidingSince { get; set; }

    public Guid Version { get; set; }
}
