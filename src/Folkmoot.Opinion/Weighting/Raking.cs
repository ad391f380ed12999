namespace Folkmoot.Opinion.Weighting;

/// <summary>
/// Raking (iterative proportional fitting, Deming and Stephan 1940) of those who took part to published margins, with trimming. Weights change reported shares only, never who stands
/// in which group, and are shown beside the unweighted shares.
/// </summary>
public static class Raking
{
    /// <summary>People below whom nothing is weighted by a category.</summary>
    public const int SmallestCell = 10;

    /// <summary>A weight at most, as a multiple of the mean, when nothing else is declared.</summary>
    public const double Cap = 5;

    private const int MostRounds = 500;
    private const double Met = 1e-6;

    /// <summary>
    /// Finds the weights. Who has not stated a trait keeps their part of the people for that trait; the stated categories share the rest as in the place. O(rounds × people × traits).
    /// </summary>
    /// <param name="people">Those who took part.</param>
    /// <param name="margins">The margins to meet.</param>
    /// <param name="cap">A weight at most, as a multiple of the mean; above 1.</param>
    /// <exception cref="OpinionException">A margin holds nobody, or the cap is not above 1.</exception>
    public static RakedWeights Rake(IReadOnlyList<WeightedPerson> people, IEnumerable<Margin> margins, double cap = Cap)
    {
        if (!(cap > 1))
            throw new OpinionException("The cap on weights must be above 1, such as 5.");
        var (weights, leftOut, targets) = (new double[people.Count], new List<string>(), new List<(int[] Cell, double[] Target)>());
        Array.Fill(weights, 1);
        foreach (var margin in margins)
        {
            if (TargetOf(people, margin, leftOut) is { } target)
                targets.Add(target);
        }

        var (trimmed, converged) = (0, targets.Count == 0);
        for (var round = 0; round < MostRounds && !converged; round++)
        {
            var off = 0.0;
            foreach (var (cell, target) in targets)
                off = Math.Max(off, Fit(weights, cell, target));
            trimmed = Trim(weights, cap);
            converged = off < Met;
        }

        var (sum, squares) = (weights.Sum(), weights.Sum(weight => weight * weight));
        var effective = squares == 0 ? 0 : sum * sum / squares;
        return new RakedWeights(weights, effective, effective == 0 ? 0 : (people.Count / effective) - 1, trimmed, leftOut, converged);
    }

    /// <summary>Cell of each person, the last one for those who did not state it, and the part that each cell shall have.</summary>
    private static (int[] Cell, double[] Target)? TargetOf(IReadOnlyList<WeightedPerson> people, Margin margin, List<string> leftOut)
    {
        string[] categories = [.. margin.Population.Where(pair => pair.Value > 0).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        if (categories.Length == 0 || margin.Population.Values.Any(count => count < 0))
            throw new OpinionException($"The margin “{margin.Trait}” holds nobody or a negative number; give the people of each category.");
        var indexOf = categories.Select((category, c) => (category, c)).ToDictionary(pair => pair.category, pair => pair.c, StringComparer.Ordinal);
        int[] cell = [.. people.Select(person => person.Traits.TryGetValue(margin.Trait, out var category) ? indexOf.GetValueOrDefault(category, categories.Length) : categories.Length)];
        var counts = new int[categories.Length + 1];
        foreach (var c in cell)
            counts[c]++;
        for (var c = 0; c < categories.Length; c++)
        {
            if (counts[c] >= SmallestCell)
                continue;
            leftOut.Add($"{margin.Trait}: fewer than {SmallestCell} people are in “{categories[c]}”");
            return null;
        }

        var (stated, all) = (people.Count - counts[^1], margin.Population.Values.Sum());
        return (cell, [.. categories.Select(category => (double)margin.Population[category] / all * stated / people.Count), (double)counts[^1] / people.Count]);
    }

    private static double Fit(double[] weights, int[] cell, double[] target)
    {
        var (sums, all) = (new double[target.Length], weights.Sum());
        for (var i = 0; i < weights.Length; i++)
            sums[cell[i]] += weights[i];
        var off = 0.0;
        for (var c = 0; c < target.Length; c++)
            off = Math.Max(off, Math.Abs((sums[c] / all) - target[c]));
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= sums[cell[i]] == 0 ? 1 : target[cell[i]] * weights.Length / sums[cell[i]];
        return off;
    }

    /// <summary>Cuts weights to the cap and gives what is cut to the others in proportion, until nobody is above it; the mean stays 1.</summary>
    private static int Trim(double[] weights, double cap)
    {
        var capped = new bool[weights.Length];
        while (true)
        {
            var (count, others) = (0, 0.0);
            for (var i = 0; i < weights.Length; i++)
            {
                capped[i] |= weights[i] > cap;
                (count, others) = capped[i] ? (count + 1, others) : (count, others + weights[i]);
            }

            if (count == 0 || others == 0)
                return count;
            var scale = Math.Max(0, weights.Length - (cap * count)) / others;
            for (var i = 0; i < weights.Length; i++)
                weights[i] = capped[i] ? cap : weights[i] * scale;
            if (!weights.Any(weight => weight > cap))
                return count;
        }
    }
}
