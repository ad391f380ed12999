using Folkmoot.Processes;

namespace Folkmoot.Proposals;

/// <summary>Some proposals of a process, for its own page.</summary>
/// <param name="View">The process.</param>
/// <param name="All">All its proposals.</param>
/// <param name="Day">Counts days. Each day others are shown, so that no idea is seen more than the rest.</param>
public sealed record ProposalTeaser(ProcessView View, IReadOnlyList<Proposal> All, int Day)
{
    /// <summary>As many cards as fill one row of a wide screen.</summary>
    private const int Row = 3;

    public IEnumerable<Proposal> Today => Enumerable.Range(0, Math.Min(Row, All.Count)).Select(i => All[(Day * Row + i) % All.Count]);
}
