namespace Folkmoot.Ledger;

/// <summary>Chooses whose money is spent when several contributions fit, so that the freest money is left for what nobody restricted money to.</summary>
public static class LotChoice
{
    /// <summary>
    /// Draws on the narrowest restriction first (<see cref="Breadth"/>), then on the money that expires first (money without a last day comes last), and
    /// on equals in proportion to what they have (<see cref="Shares"/>, equals in the order of their ids). O(n log n).
    /// </summary>
    /// <param name="lots">Lots that may pay for the whole of it.</param>
    /// <param name="pence">What is needed, in minor units.</param>
    /// <returns>What each lot gives, in the order they were drawn on; less in all than was needed when there is not enough.</returns>
    public static IReadOnlyList<(string Lot, long Pence)> Choose(IEnumerable<AvailableLot> lots, long pence)
    {
        ArgumentNullException.ThrowIfNull(lots);
        var chosen = new List<(string, long)>();
        var equals = new List<AvailableLot>();
        foreach (var lot in lots.Where(lot => lot.Pence > 0).OrderBy(lot => lot.Restriction, Breadth.Order).ThenBy(Expiry).ThenBy(lot => lot.Lot, StringComparer.Ordinal))
        {
            if (equals.Count > 0 && !AreEquals(equals[0], lot))
                Draw();
            equals.Add(lot);
        }

        Draw();
        return chosen;

        void Draw()
        {
            var there = equals.Sum(lot => lot.Pence);
            var needed = Math.Min(pence, there);
            var shares = Shares.Split(needed, [.. equals.Select(lot => lot.Pence)]);
            for (var at = 0; at < shares.Length; at++)
            {
                if (shares[at] > 0)
                    chosen.Add((equals[at].Lot, shares[at]));
            }

            pence -= needed;
            equals.Clear();
        }
    }

    private static DateOnly Expiry(AvailableLot lot) => lot.Restriction.Latest ?? DateOnly.MaxValue;

    private static bool AreEquals(AvailableLot a, AvailableLot b) => Breadth.Order.Compare(a.Restriction, b.Restriction) == 0 && Expiry(a) == Expiry(b);
}
