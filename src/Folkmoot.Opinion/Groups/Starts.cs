namespace Folkmoot.Opinion;

/// <summary>Where k-means begins: slices along each axis, the points farthest from all chosen so far, and draws by distance (k-means++) with fixed seeds.</summary>
internal static class Starts
{
    public static IEnumerable<(double[] X, double[] Y)> Of(Points points, int k, int drawn)
    {
        yield return Slices(points, points.X, k);
        yield return Slices(points, points.Y, k);
        yield return Farthest(points, k);
        for (var number = 0; number < drawn; number++)
            yield return Drawn(points, k, Draws.Seed(0x57A575, (ulong)k, (ulong)number));
    }

    private static (double[] X, double[] Y) Slices(Points points, double[] along, int k)
    {
        var order = Enumerable.Range(0, points.Count).ToArray();
        Array.Sort((double[])along.Clone(), order);
        var groups = new int[points.Count];
        var (before, all) = (0L, points.Weights.Sum(w => (long)w));
        foreach (var i in order)
        {
            groups[i] = (int)(before * k / all);
            before += points.Weights[i];
        }

        var (x, y) = (new double[k], new double[k]);
        KMeans.Centres(points, groups, x, y);
        return (x, y);
    }

    private static (double[] X, double[] Y) Farthest(Points points, int k)
    {
        var (x, y) = (new double[k], new double[k]);
        var distance = new double[points.Count];
        Array.Fill(distance, double.PositiveInfinity);
        var (middleX, middleY) = (new double[1], new double[1]);
        KMeans.Centres(points, new int[points.Count], middleX, middleY);
        var chosen = IndexOfLargest(points, (px, py) => Squared(px - middleX[0], py - middleY[0]));
        for (var g = 0; g < k; g++)
        {
            (x[g], y[g]) = (points.X[chosen], points.Y[chosen]);
            chosen = Narrow(points, distance, x[g], y[g]);
        }

        return (x, y);
    }

    private static (double[] X, double[] Y) Drawn(Points points, int k, ulong seed)
    {
        var draws = new Draws(seed);
        var (x, y) = (new double[k], new double[k]);
        var distance = new double[points.Count];
        Array.Fill(distance, double.PositiveInfinity);
        var chosen = (int)draws.Below(points.Count);
        for (var g = 0; g < k; g++)
        {
            (x[g], y[g]) = (points.X[chosen], points.Y[chosen]);
            Narrow(points, distance, x[g], y[g]);
            var total = 0.0;
            for (var i = 0; i < distance.Length; i++)
                total += distance[i] * points.Weights[i];
            var mark = draws.Share() * total;
            for (chosen = 0; chosen < distance.Length - 1; chosen++)
            {
                mark -= distance[chosen] * points.Weights[chosen];
                if (mark < 0)
                    break;
            }
        }

        return (x, y);
    }

    /// <summary>Shortens each point's distance to the chosen ones and returns the point that is farthest now.</summary>
    private static int Narrow(Points points, double[] distance, double x, double y)
    {
        var farthest = 0;
        for (var i = 0; i < distance.Length; i++)
        {
            distance[i] = Math.Min(distance[i], Squared(points.X[i] - x, points.Y[i] - y));
            if (distance[i] > distance[farthest])
                farthest = i;
        }

        return farthest;
    }

    private static int IndexOfLargest(Points points, Func<double, double, double> value)
    {
        var largest = 0;
        for (var i = 1; i < points.Count; i++)
        {
            if (value(points.X[i], points.Y[i]) > value(points.X[largest], points.Y[largest]))
                largest = i;
        }

        return largest;
    }

    private static double Squared(double x, double y) => (x * x) + (y * y);
}
