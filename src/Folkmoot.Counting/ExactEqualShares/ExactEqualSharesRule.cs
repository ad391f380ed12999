namespace Folkmoot.Counting;

/// <summary>
/// Exact Equal Shares (Peters, Pierczyński, Skowron 2021; Kraiczy, Robinson, Elkind 2025, arXiv 2502.11797), in exact arithmetic. As in
/// <see cref="EqualSharesRule"/> the budget is split equally among the voters and each round funds the project that gives its payers most for
/// their money, but all payers of a project pay the same: its cost divided by the largest number of supporters who can all afford that.
/// Supporters with less pay nothing and keep what they have.
/// </summary>
/// <remarks>
/// <para>
/// One run takes O(m²n) time in the worst case for m projects and n different ballots, far less in practice: payments only rise, so few
/// projects are looked at again in each round. Raising the shares (<see cref="Raise"/>) takes another O(m²n) to find the next share that
/// changes anything; the paper's bounds are O(mn) for utility from cardinality and O(m²n) for utility from cost.
/// </para>
/// <para>
/// The rule asks that a project be worth the same to all its supporters, so the utility is cost or cardinality; ballots with points or scores
/// support what they value above zero. Weight w counts as w equal voters. Projects costing nothing: skipped with cost utility, bought first
/// otherwise (if supported). The paper and pabutools break ties by the project's name; here <see cref="CountRule.Tie"/> does.
/// </para>
/// </remarks>
public sealed record ExactEqualSharesRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => "exact-equal-shares";

    /// <summary>What a project is worth to a supporter: <see cref="Utility.Cost"/> (the default) or <see cref="Utility.Cardinality"/>.</summary>
    public Utility Utility { get; init; } = Utility.Cost;

    /// <summary>Whether the shares are raised to the next one that changes the outcome, and the count repeated. Default <see cref="ShareRaise.Off"/>.</summary>
    public ShareRaise Raise { get; init; } = ShareRaise.Off;

    /// <summary>When raising ends and which outcome stands. Default <see cref="RaiseStop.Overspend"/>.</summary>
    public RaiseStop RaiseUntil { get; init; } = RaiseStop.Overspend;

    /// <summary>What the money that is left buys. Default <see cref="Completion.None"/>.</summary>
    public Completion Complete { get; init; } = Completion.None;

    /// <summary>Most shares tried before the count gives up with an error. Default one million.</summary>
    public long MaximumSteps { get; init; } = 1_000_000;

    internal override CountOutcome Count(CountContext context) => new ExactEqualSharesCount(context, this).Run();
}
