namespace Folkmoot.Sortition;

/// <summary>
/// The chances for which the highest times n/k, plus k/n over the lowest, is smallest (Baharav, Flanigan 2024, with gamma 1). For each lowest chance the highest
/// that it needs is a convex function, so that halving finds it, and thirds find the best lowest.
/// </summary>
internal static class GoldilocksChances
{
    private const int Halvings = 34;
    private const int Thirds = 48;
    private const double Beside = 1e-4;

    /// <summary>The amount of each type, its people times their chance, and prices of the rows, once or twice, that together bound how good any lottery can be.</summary>
    /// <param name="types">Pool and quotas; everybody can be on a panel.</param>
    /// <param name="highestFloor">The lowest chance that leximin finds.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static (double[] Amounts, IReadOnlyList<double[]> Prices) Find(TypeTable types, double highestFloor, CancellationToken cancellation)
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

        // Just beside the best point nothing is possible any more; the prices that say so on either side are mixed for the best line through it.
        var lines = new List<double[]>();
        foreach (var near in (double[])[low, low * (1 - Beside), low * (1 + Beside)])
        {
            if (!Possible(near, near > highestFloor ? 1 : Ceiling(near) * (1 - (Beside / 100))))
                lines.AddRange([[.. simplex.Prices], [.. simplex.Prices.Select(price => -price)]]);
        }

        var prices = Best(lines);
        _ = Possible(low, Ceiling(low) * (1 + Beside / 1_000_000));
        return ([.. Enumerable.Range(0, types.Count).Select(basis.ValueOf)], prices);

        IReadOnlyList<double[]> Best(List<double[]> found)
        {
            var (best, worth) = (Array.Empty<double[]>(), double.NegativeInfinity);
            foreach (var one in found)
            {
                foreach (var other in found)
                {
                    var (from, to) = (0.0, 1.0);
                    for (var i = 0; i < Thirds; i++)
                    {
                        var (left, right) = (from + ((to - from) / 3), to - ((to - from) / 3));
                        if (Least(one, other, left) >= Least(one, other, right))
                            to = right;
                        else
                            from = left;
                    }

                    if (Least(one, other, from) is var least && least > worth)
                        (best, worth) = ([[.. one.Select(price => price * from)], [.. other.Select(price => price * (1 - from))]], least);
                }
            }

            return best;
        }

        // What no lottery can be below by one part of a line and the rest of another; see OptimumCheck.
        double Least(double[] one, double[] other, double part)
        {
            var (a, b) = (Line(one), Line(other));
            var (bound, above, below) = ((part * a.Bound) + ((1 - part) * b.Bound), (part * a.Above) + ((1 - part) * b.Above), (part * a.Below) + ((1 - part) * b.Below));
            return below <= 0 ? double.NegativeInfinity : (-bound / (below * even)) + (2 * Math.Sqrt(above / below));
        }

        (double Bound, double Above, double Below) Line(double[] prices)
        {
            var (bound, above, below) = (0.0, 0.0, 0.0);
            for (var row = 0; row < prices.Length; row++)
                bound += prices[row] * (prices[row] > 0 ? program.RowUpper[row] : program.RowLower[row]);
            for (var type = 0; type < types.Count; type++)
            {
                var price = program.Product(type, prices) * types.Sizes[type];
                (above, below) = (above + Math.Max(0, price), below + Math.Max(0, -price));
            }

            return (bound, above, below);
        }

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
