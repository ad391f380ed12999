using Folkmoot.Counting;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Result;

/// <summary>A proposal that was not chosen, and why.</summary>
public sealed record Loser(LosingProject Why, Proposal Proposal)
{
    /// <summary>How far the money for it reached when it fell out, as a part of its cost, 0 to 1.</summary>
    public double Reach => Why.Cost == 0 ? 0 : Math.Clamp(Why.MoneyLeft.ToDouble() / Why.Cost, 0, 1);
}
