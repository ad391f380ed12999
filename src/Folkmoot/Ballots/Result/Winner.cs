using Folkmoot.Counting;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Result;

/// <summary>A chosen proposal and the round that bought it.</summary>
public sealed record Winner(CountRound Round, Proposal Proposal);
