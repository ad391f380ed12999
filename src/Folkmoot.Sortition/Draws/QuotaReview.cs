namespace Folkmoot.Sortition;

/// <summary>What to know about quotas before a draw: how fair the fairest lottery can be on average, and what each quota costs.</summary>
public sealed class QuotaReview
{
    private QuotaReview(Ratio lowest, int withoutChance, IReadOnlyList<QuotaCost> costs) => (Lowest, WithoutChance, Costs) = (lowest, withoutChance, costs);

    /// <summary>The lowest chance of anybody who has one.</summary>
    public Ratio Lowest { get; }

    /// <summary>How many people have no chance.</summary>
    public int WithoutChance { get; }

    /// <summary>What the lottery would be without each quota, in the order of the quotas.</summary>
    public IReadOnlyList<QuotaCost> Costs { get; }

    /// <summary>Reviews the quotas, all chances being those that are best on average (see <see cref="Objective.Maximin"/>). Solves one programme for each quota.</summary>
    /// <param name="pool">People and quotas.</param>
    /// <param name="seats">Seats of a panel; at least 1.</param>
    /// <param name="cancellationToken">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SortitionException">The quotas contradict each other; see <see cref="QuotaRepair"/>.</exception>
    public static QuotaReview Of(Pool pool, int seats, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        var (lowest, none) = Fairest(pool, seats, cancellationToken) ?? throw new SortitionException("The quotas contradict each other, so that there is no lottery to review; change them first.");
        var costs = new QuotaCost[pool.Quotas.Rows.Count];
        for (var row = 0; row < costs.Length; row++)
        {
            var without = pool.Under(pool.Quotas.With((other, quota) => other == row ? quota with { Minimum = 0, Maximum = Math.Max(seats, quota.Maximum) } : quota));
            var (free, left) = Fairest(without, seats, cancellationToken)!.Value;
            costs[row] = new QuotaCost(pool.Quotas.Features[pool.Quotas.Rows[row].Feature].Name, pool.Quotas.Rows[row].Quota.Value, free, left);
        }

        return new QuotaReview(lowest, none, costs);
    }

    private static (Ratio Lowest, int WithoutChance)? Fairest(Pool pool, int seats, CancellationToken cancellation)
    {
        var types = TypeTable.Of(pool, seats);
        return CompactLeximin.FindLowest(types, cancellation) is { } target
            ? (target.Stages[^1].Level, Enumerable.Range(0, types.Count).Sum(type => target.Chances[type].Sign == 0 ? types.Sizes[type] : 0)) : null;
    }
}
