using Folkmoot.Platform.Database;

namespace Folkmoot.Proposals;

/// <summary>The highest number that a process has given to a proposal, so that a number is never given twice, also when its proposal was removed.</summary>
public sealed class ProposalCounter : IVersioned
{
    public required Guid ProcessId { get; init; }

    public required int Highest { get; set; }

    public Guid Version { get; set; }
}
