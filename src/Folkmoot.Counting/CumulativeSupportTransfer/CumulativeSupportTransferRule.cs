namespace Folkmoot.Counting;

/// <summary>
/// Cumulative Support Transfer Voting (Skowron, Slinko, Szufa, Talmon 2020, arXiv 2009.02690), with winners and payments of exact arithmetic.
/// Every voter has an equal share of the budget and splits it over projects in proportion to the points on the ballot. A project supported by
/// at least its cost can be funded; what it has too much goes back to its supporters' other projects. What happens when no project has
/// enough support is declared in <see cref="Shortage"/>. The default is the authors' choice, Minimal Transfers over Costs.
/// </summary>
/// <remarks>
/// <para>
/// All transfers keep a voter's support in proportion to the points, so a voter is described by what is left of the share and by the points
/// still in play. One decision is a pass over all choices on all different ballots; there are at most two for each project, so the count
/// takes O(m · choices) time. Exact fractions would double in length with every purchase; decisions are therefore certified as with
/// <see cref="BoundedOverspendingRule"/>, and factors in the account longer than 1024 bits are rounded up to a multiple of 2^-64.
/// </para>
/// <para>
/// Where conventions differ: shares are budget / voters, so ballots may have different sums of points (pabutools takes points for money and asks for equal
/// sums). Supporters without another project in play pay all they gave, and the excess goes back to the others in proportion (as pabutools does); if they
/// alone give more than the cost they share it in proportion. When equals are to be eliminated, the later in <see cref="CountRule.Tie"/> goes (in
/// pabutools the first). pabutools calls a project eligible at 99.999 % of its cost and rounds transfers up to 14 decimals; nothing is rounded here.
/// Weight w counts as w equal voters. Projects costing nothing are funded first if supported; projects without support never are.
/// </para>
/// </remarks>
public sealed record CumulativeSupportTransferRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => "cumulative-support-transfer";

    /// <summary>Which of several projects is funded, eliminated or helped first. Default <see cref="SupportOrder.SupportPerCost"/>.</summary>
    public SupportOrder Order { get; init; } = SupportOrder.SupportPerCost;

    /// <summary>What happens when no project has enough support. Default <see cref="SupportShortage.Transfer"/>.</summary>
    public SupportShortage Shortage { get; init; } = SupportShortage.Transfer;

    /// <summary>
    /// Whether money left at the end goes to projects without enough support. Default true: after eliminations those eliminated last come
    /// first; with minimal transfers the order is <see cref="Order"/>, and supporters of what is funded give all they have left.
    /// </summary>
    public bool Exhaust { get; init; } = true;

    internal override CountOutcome Count(CountContext context) => new SupportTransferCount(context, this).Run();
}

/// <summary>The order of projects by support.</summary>
public enum SupportOrder
{
    /// <summary>The most support first (the paper's greedy by support).</summary>
    Support,

    /// <summary>The most support in excess of cost first (greedy by excess).</summary>
    Excess,

    /// <summary>The most support per cost first (greedy by support over cost).</summary>
    SupportPerCost,
}

/// <summary>What happens when no project has the support of its cost.</summary>
public enum SupportShortage
{
    /// <summary>The count ends.</summary>
    Stop,

    /// <summary>The last project in the order is eliminated and its support goes to its supporters' other projects (elimination with transfers).</summary>
    Eliminate,

    /// <summary>
    /// Projects whose supporters do not have the cost in all are given up. The first of the others gets it from its supporters, who all raise their support
    /// by the same factor as far as they can (minimal transfers).
    /// </summary>
    Transfer,
}
