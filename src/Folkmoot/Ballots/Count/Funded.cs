using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Count;

/// <summary>A proposal that was chosen, and the money that the result gives it, in minor units.</summary>
public sealed record Funded(Proposal Proposal, long Money);
