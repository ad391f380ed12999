namespace Folkmoot.Counting;

/// <summary>How unequal amounts are, by the area under their Lorenz curve.</summary>
internal sealed class WeightedInequality(double[] amounts, long[] weights)
{
    private const int Digits = 10;

    /// <summary>0 when all have the same or there is nothing to have.</summary>
    public double Gini
    {
        get
        {
            var sorted = amounts.AsSpan().ToArray();
            var order = weights.AsSpan().ToArray();
            Array.Sort(sorted, order);
            var (voters, sum, area) = (0.0, 0.0, 0.0);
            for (var i = 0; i < sorted.Length; i++)
            {
                var before = sum;
                sum += sorted[i] * order[i];
                voters += order[i];
                area += (before + sum) * order[i];
            }

            return sum == 0 ? 0 : Math.Round(Math.Clamp(1 - (area / (voters * sum)), 0, 1), Digits);
        }
    }
}
