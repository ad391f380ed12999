namespace Folkmoot.Counting;

/// <summary>
/// The Expanding Approvals Rule for budgets, PB-EAR (Aziz, Lee 2021, arXiv 1911.00864), for ranked ballots, with winners and payments of exact
/// arithmetic. Every voter has an equal share of the budget. First only first places count as approval; a project is funded when those who
/// approve of it have its cost together, and they pay it in proportion to what they have. When no project that fits can be paid for, the
/// next place counts too, and so on. The result satisfies proportionality for solid coalitions (Inclusion PSC).
/// </summary>
/// <remarks>
/// <para>
/// A place is a pass over all choices on all different ballots, a purchase looks again at few projects. Exact fractions would double in
/// length with every purchase; decisions are certified as with <see cref="BoundedOverspendingRule"/>, and parts in the account longer than
/// 1024 bits are rounded up to a multiple of 2^-64.
/// </para>
/// <para>
/// The paper leaves open which of several projects is funded first and how its supporters pay. Here it is the one with the most money behind it
/// per cost, equals by <see cref="CountRule.Tie"/>, and all pay the same part of what they have. pabutools takes them in the order of a set, pays
/// in the same proportion but rounds amounts down to whole numbers, and compares six decimals. Projects a ballot does not name are never
/// approved of by it (in the paper they share the last place); a project that is out from the outset still takes up its place.
/// </para>
/// </remarks>
public sealed record ExpandingApprovalsRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => "expanding-approvals";

    /// <summary>What the money that is left buys; votes are summed places, the last worth 1. Default <see cref="Completion.None"/>.</summary>
    public Completion Complete { get; init; } = Completion.None;

    internal override CountOutcome Count(CountContext context) => new ExpandingApprovalsCount(context, this).Run();
}
