using Folkmoot.Processes;

namespace Folkmoot.Proposals;

/// <summary>Some proposals of a process, for its own page.</summary>
public sealed record ProposalTeaser(ProcessView View, IReadOnlyList<Proposal> All)
{
    /// <summary>As many cards as fill one row of a wide screen.</summary>
    public IEnumerable<Proposal> First => All.Take(3);
}
