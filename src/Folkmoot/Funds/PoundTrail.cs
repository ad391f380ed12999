namespace Folkmoot.Funds;

/// <summary>
/// Follows one pound. Pounds have no numbers of their own; those of a contribution are counted off in the order in which its grants were decided, then those that went to administration, those that went
/// back, and those that are free. Pence at the seam of two belong to where the pound's first penny is.
/// </summary>
public static class PoundTrail
{
    /// <summary>How many whole pounds of a contribution there are to follow.</summary>
    public static long Count(PoolLot lot) => lot.Received / 100;

    /// <summary>Where a pound is.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="lot">The contribution.</param>
    /// <param name="number">The pound, from 1 to <see cref="Count"/>.</param>
    public static PoundStep Find(PoolFigures pool, PoolLot lot, long number)
    {
        var penny = (number - 1) * 100;
        foreach (var grant in pool.Grants.OrderBy(one => one.History[0].Sequence))
        {
            var share = grant.Shares.Where(one => one.Lot == lot.Terms.Lot).Sum(one => one.Pence);
            if (penny < share)
                return new PoundStep("grant", grant);
            penny -= share;
        }

        return penny < lot.Fees ? new PoundStep("fee", null)
            : penny < lot.Fees + lot.GivenBack ? new PoundStep("back", null)
            : new PoundStep("free", null);
    }
}
