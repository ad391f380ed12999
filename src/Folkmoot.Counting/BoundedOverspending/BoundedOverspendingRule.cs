namespace Folkmoot.Counting;

/// <summary>
/// Equal Shares with Bounded Overspending, BOS (Papasotiropoulos, Pishbin, Skibski, Skowron, Wąs 2024, arXiv 2409.15005), with winners and payments
/// of exact arithmetic. As in <see cref="EqualSharesRule"/> supporters pay for what they like from equal shares; but a project may be funded
/// although their money covers only a part α of it. Of all projects that fit into the budget the one is funded for which ρ/α is least, ρ being
/// what a supporter with enough money pays per unit of utility: a small gap makes a project a little dearer, a large gap much. What the
/// supporters do not cover comes out of the budget at large, so the count ends when nothing fits or those who might pay have nothing left.
/// </summary>
/// <remarks>
/// <para>
/// For each project, with λ the part of ρ that α-fold funding asks, α(λ) = Σ min(money, λ·utility) / cost is concave and linear between the
/// points at which a supporter runs out, and λ/α(λ)² is least at one of these points or where α reaches 1: no root need be searched.
/// Supporters are sorted by money per utility, so a look costs O(n log n) for n different balances; ρ/α never falls, so few projects are
/// looked at again in each round.
/// </para>
/// <para>
/// Exact fractions would double in length with every overspent round. Amounts are therefore enclosed to 256 binary places, to 4096 where that
/// leaves a decision open, and written out as fractions to prove ties; should even that be out of reach the count ends with a
/// <see cref="CountException"/> and never with a guess. In the account a price longer than 1024 bits is rounded up to a multiple of 2^-64
/// minor units. pabutools uses doubles, a root finder, and the order of a set where two projects are equal. Where two points of one
/// project are equal, the one with the larger α is taken.
/// </para>
/// <para>The paper's BOS Plus is not offered. Weight w counts as w equal voters; projects costing nothing as with <see cref="EqualSharesRule"/>.</para>
/// </remarks>
public sealed record BoundedOverspendingRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => "bounded-overspending";

    /// <summary>What a project is worth to a supporter. Default <see cref="Utility.Cost"/>.</summary>
    public Utility Utility { get; init; } = Utility.Cost;

    /// <summary>What the last place on a ranked ballot is worth with <see cref="Utility.Borda"/>: 0 or 1. Default 1.</summary>
    public int BordaLast { get; init; } = 1;

    /// <summary>What the money that is left buys. Default <see cref="Completion.None"/>.</summary>
    public Completion Complete { get; init; } = Completion.None;

    internal override CountOutcome Count(CountContext context) => new OverspendingCount(context, this).Run();
}
