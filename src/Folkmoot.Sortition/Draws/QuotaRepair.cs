namespace Folkmoot.Sortition;

/// <summary>The smallest change of quotas that no panel can meet after which one can.</summary>
public sealed class QuotaRepair
{
    private QuotaRepair(IReadOnlyList<QuotaChange> changes, bool isSmallest) => (Changes, IsSmallest) = (changes, isSmallest);

    /// <summary>The changes, to be made together.</summary>
    public IReadOnlyList<QuotaChange> Changes { get; }

    /// <summary>Whether it is proven, in whole numbers, that no change weighs less. Lowering a minimum q by one weighs 1 + 2/q to the nearest ten-thousandth, raising a maximum weighs 1.</summary>
    public bool IsSmallest { get; }

    /// <summary>Looks for the change. May take seconds where quotas are tight.</summary>
    /// <param name="pool">People and quotas.</param>
    /// <param name="seats">Seats of a panel; at least 1.</param>
    /// <param name="cancellationToken">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The change, without any where the quotas can be met as they are; null when none within min_flex and max_flex helps.</returns>
    public static QuotaRepair? Find(Pool pool, int seats, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        var relaxation = new Relaxation(TypeTable.Of(pool, seats));
        return relaxation.Smallest(cancellationToken) is not { } found ? null
            : new QuotaRepair(found.Changes, found.Proof is { } proof && relaxation.IsProof(proof, found.Changes));
    }

    /// <summary>What each of several panels needs so that all of them together get at least these changes.</summary>
    internal QuotaRepair ForEach(int panels) => new([.. Changes.Select(change => change with { By = (change.By + panels - 1) / panels })], isSmallest: false);

    /// <summary>"lower the minimum of age 16-24 by 1 and raise the maximum of gender man by 2".</summary>
    public override string ToString() => Changes.Count switch
    {
        0 => "nothing",
        1 => Changes[0].ToString(),
        _ => $"{string.Join(", ", Changes.Take(Changes.Count - 1))} and {Changes[^1]}",
    };
}
