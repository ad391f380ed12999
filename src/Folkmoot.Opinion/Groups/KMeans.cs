namespace Folkmoot.Opinion;

/// <summary>
/// k-means in the plane, from a fixed list of starts, each run until nobody changes group; the tightest result is kept in which no group is a handful. Equal
/// distances go to the earlier group. O(starts × rounds × points × k).
/// </summary>
internal static class KMeans
{
    private const int MostRounds = 200;
    private const int DrawnStarts = 8;

    /// <summary>The tightest split into <paramref name="k"/> groups of at least <paramref name="least"/> people each, or null when every start ends with a smaller one.</summary>
    public static int[]? Best(Points points, int k, int least)
    {
        int[]? best = null;
        var tightest = double.PositiveInfinity;
        foreach (var (cx, cy) in Starts.Of(points, k, DrawnStarts))
        {
            var groups = new int[points.Count];
            var spread = Converge(points, cx, cy, groups);
            if (spread < tightest && Smallest(points, groups, k) >= least)
                (tightest, best) = (spread, groups);
        }

        return best;
    }

    /// <summary>Goes on from centres until nobody changes group. Centres and groups are changed in place; returns the sum of squared distances.</summary>
    public static double Converge(Points points, double[] cx, double[] cy, int[] groups)
    {
        var spread = Assign(points, cx, cy, groups, out _);
        for (var round = 0; round < MostRounds; round++)
        {
            Centres(points, groups, cx, cy);
            spread = Assign(points, cx, cy, groups, out var changed);
            if (!changed)
                break;
        }

        return spread;
    }

    /// <summary>Means of the groups; an empty group keeps its centre.</summary>
    public static void Centres(Points points, int[] groups, double[] cx, double[] cy)
    {
        var (sumX, sumY, people) = (new double[cx.Length], new double[cx.Length], new long[cx.Length]);
        for (var i = 0; i < groups.Length; i++)
        {
            var (g, w) = (groups[i], points.Weights[i]);
            sumX[g] += points.X[i] * w;
            sumY[g] += points.Y[i] * w;
            people[g] += w;
        }

        for (var g = 0; g < cx.Length; g++)
        {
            if (people[g] > 0)
                (cx[g], cy[g]) = (sumX[g] / people[g], sumY[g] / people[g]);
        }
    }

    private static double Assign(Points points, double[] cx, double[] cy, int[] groups, out bool changed)
    {
        var (x, y, weights) = (points.X, points.Y, points.Weights);
        var (spread, moved) = (0.0, false);
        for (var i = 0; i < x.Length; i++)
        {
            var (nearest, least) = (0, double.PositiveInfinity);
            for (var g = 0; g < cx.Length; g++)
            {
                var (dx, dy) = (x[i] - cx[g], y[i] - cy[g]);
                var distance = (dx * dx) + (dy * dy);
                if (distance < least)
                    (nearest, least) = (g, distance);
            }

            moved |= groups[i] != nearest;
            groups[i] = nearest;
            spread += least * weights[i];
        }

        changed = moved;
        return spread;
    }

    private static long Smallest(Points points, int[] groups, int k)
    {
        var people = new long[k];
        for (var i = 0; i < groups.Length; i++)
            people[groups[i]] += points.Weights[i];
        return people.Min();
    }
}
