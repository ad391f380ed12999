namespace Folkmoot.Sortition;

/// <summary>
/// The chances for which the highest times n/k, plus k/n over the lowest, is smallest (Baharav, Flanigan 2024, with gamma 1). For each lowest chance the highest
/// that it needs is a convex function, so that halving finds it, and thirds find the best lowest.
/// </summary>
internal static class GoldilocksChances
{
    private const int Halvings = 34;
    private const int Thirds = 48;

    /// <summary>The amount of each type: its people times their chance.</summary>
    /// <param name="types">Pool and quotas; everybody can be on a panel.</param>
    /// <param name="highestFloor">The lowest chance that leximin finds.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static double[] Find(TypeTable types, double highestFloor, CancellationToken cancellation)
    {
        var program = PanelProgram.Of(types);
        var basis = new Basis(program);
        var simplex = new PrimalSimplex(program, basis);
        var even = (double)types.Seats / types.Sizes.Sum();
        var (low, high) = (0.0, highestFloor);
        for (var i = 0; i < Thirds; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (one, other) = (low + ((high - low) / 3), high - ((high - low) / 3));
            if (Worth(one) <= Worth(other))
                high = other;
            else
                low = one;
        }

        var ceiling = Ceiling(low);
        _ = Possible(low, ceiling);
        return [.. Enumerable.Range(0, types.Count).Select(basis.ValueOf)];

        double Worth(double floor) => (Ceiling(floor) / even) + (even / floor);

        double Ceiling(double floor)
        {
            var (impossible, possible) = (Math.Max(floor, even), 1.0);
            if (Possible(floor, impossible))
                return impossible;
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (impossible + possible) / 2;
                if (Possible(floor, middle))
                    possible = middle;
                else
                    impossible = middle;
            }

            return possible;
        }

        bool Possible(double floor, double ceiling)
        {
            for (var type = 0; type < types.Count; type++)
                (program.Lower[type], program.Upper[type]) = (types.Sizes[type] * floor, types.Sizes[type] * ceiling);
            basis.Recompute();
            return simplex.Solve() == Outcome.Best;
        }
    }
}
