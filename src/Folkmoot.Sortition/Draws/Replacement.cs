namespace Folkmoot.Sortition;

/// <summary>
/// The lottery for seats that have become free. Whoever still sits counts towards the quotas and keeps the address to themselves; whoever left is out. The free
/// seats are then drawn as fairly as the panel was, with a commitment and a public random value of their own.
/// </summary>
public static class Replacement
{
    /// <summary>The pool for the free seats, under the quotas less what the people who still sit fill of them.</summary>
    /// <param name="pool">The pool from which the panel was drawn.</param>
    /// <param name="seated">People who still sit, by index.</param>
    /// <param name="gone">People who left the panel or do not want to be drawn any more, by index.</param>
    /// <param name="seats">Seats of the whole panel.</param>
    /// <returns>The pool, and the number of free seats.</returns>
    /// <exception cref="SortitionException">Nothing is free, or the people who sit are more than a maximum allows.</exception>
    public static (Pool Pool, int Seats) PoolFor(Pool pool, IReadOnlyCollection<int> seated, IReadOnlyCollection<int> gone, int seats)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(seated);
        ArgumentNullException.ThrowIfNull(gone);
        if (seated.Count >= seats)
            throw new SortitionException($"All {seats} seats are taken; there is nobody to replace.");
        var counts = new int[pool.Quotas.Rows.Count];
        foreach (var row in seated.SelectMany(person => pool.People[person].Values))
            counts[row]++;
        var quotas = pool.Quotas.With((row, quota) => counts[row] > quota.Maximum
            ? throw new SortitionException($"Of {pool.Quotas.NameOf(row)} {counts[row]} people still sit, and the maximum is {quota.Maximum}; raise it.")
            : quota with
            {
                Minimum = Math.Max(0, quota.Minimum - counts[row]),
                Maximum = quota.Maximum - counts[row],
                LowestMinimum = Math.Max(0, quota.LowestMinimum - counts[row]),
                HighestMaximum = quota.HighestMaximum is { } highest ? Math.Max(quota.Maximum, highest) - counts[row] : null,
            });
        var (absent, addresses) = (seated.Concat(gone).ToHashSet(), seated.Select(person => pool.People[person].Household).Where(address => address is not null).ToHashSet(StringComparer.Ordinal));
        var left = Enumerable.Range(0, pool.People.Count)
            .Where(person => !absent.Contains(person) && !(pool.People[person].Household is { } address && addresses.Contains(address)))
            .Select(person => pool.People[person] with { Id = pool.NameOf(person) }).ToArray();
        return (new Pool(quotas, left), seats - seated.Count);
    }
}
