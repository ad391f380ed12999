using Folkmoot.Processes;

namespace Folkmoot.Proposals;

/// <summary>Some proposals of a process, for its own page.</summary>
/// <param name="View">The process.</param>
/// <param name="All">How many proposals it has.</param>
/// <param name="Today">Those that are shown today.</param>
public sealed record ProposalTeaser(ProcessView View, int All, IReadOnlyList<Proposal> Today);
