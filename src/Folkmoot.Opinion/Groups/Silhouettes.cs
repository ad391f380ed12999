namespace Folkmoot.Opinion;

/// <summary>
/// Mean silhouette (Rousseeuw 1987) of several splits of the same points in one pass over all pairs: how much nearer people are to their own group than to the
/// next, -1 to 1. Whoever is alone in a group counts 0. O(points²).
/// </summary>
internal static class Silhouettes
{
    public static double[] Of(Points points, IReadOnlyList<int[]> splits, IReadOnlyList<int> sizes)
    {
        var n = points.Count;
        var offsets = new int[splits.Count + 1];
        for (var s = 0; s < splits.Count; s++)
            offsets[s + 1] = offsets[s] + sizes[s];
        var width = offsets[^1];
        var people = new long[width];
        for (var s = 0; s < splits.Count; s++)
        {
            for (var i = 0; i < n; i++)
                people[offsets[s] + splits[s][i]] += points.Weights[i];
        }

        var (totals, sums, away) = (new double[splits.Count], new double[width], new double[n]);
        for (var i = 0; i < n; i++)
        {
            Away(points, i, away);
            Array.Clear(sums);
            for (var s = 0; s < splits.Count; s++)
            {
                var (split, offset) = (splits[s], offsets[s]);
                for (var j = 0; j < n; j++)
                    sums[offset + split[j]] += away[j];
                totals[s] += points.Weights[i] * Silhouette(sums.AsSpan(offset, sizes[s]), people.AsSpan(offset, sizes[s]), split[i]);
            }
        }

        var all = points.Weights.Sum(w => (long)w);
        return [.. totals.Select(total => total / all)];
    }

    private static void Away(Points points, int from, double[] away)
    {
        var (x, y, weights, fromX, fromY) = (points.X, points.Y, points.Weights, points.X[from], points.Y[from]);
        for (var j = 0; j < away.Length; j++)
        {
            var (dx, dy) = (x[j] - fromX, y[j] - fromY);
            away[j] = Math.Sqrt((dx * dx) + (dy * dy)) * weights[j];
        }
    }

    private static double Silhouette(ReadOnlySpan<double> sums, ReadOnlySpan<long> people, int own)
    {
        if (people[own] < 2)
            return 0;
        var (inside, next) = (sums[own] / (people[own] - 1), double.PositiveInfinity);
        for (var g = 0; g < sums.Length; g++)
        {
            if (g != own && people[g] > 0)
                next = Math.Min(next, sums[g] / people[g]);
        }

        var larger = Math.Max(inside, next);
        return larger == 0 || double.IsInfinity(next) ? 0 : (next - inside) / larger;
    }
}
