namespace Folkmoot.Opinion.Weighting;

/// <summary>
/// How evenly the people of a place took part (R-indicator, Schouten, Cobben and Bethlehem 2009), from margins alone: R = 1 - 2·S(ρ), where ρ is the part of each category that
/// took part. 1 is perfectly even.
/// </summary>
/// <param name="Trait">The trait.</param>
/// <param name="R">The indicator, at most 1.</param>
/// <param name="Ratio">The lowest participation rate of a category over the highest, 0 to 1.</param>
/// <param name="Partial">By category: how far it took part less (below 0) or more than the whole, weighted by its size; the lowest is whom to go and find next.</param>
/// <param name="NotStated">People who took part and did not state the trait.</param>
public sealed record Representativeness(string Trait, double R, double Ratio, IReadOnlyList<KeyValuePair<string, double>> Partial, int NotStated)
{
    /// <summary>Measures one trait. O(people + categories).</summary>
    /// <param name="people">Those who took part.</param>
    /// <param name="margin">The people of the place.</param>
    /// <exception cref="OpinionException">The margin holds nobody.</exception>
    public static Representativeness Of(IReadOnlyList<WeightedPerson> people, Margin margin)
    {
        var population = margin.Population.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        if (population.Length == 0)
            throw new OpinionException($"The margin “{margin.Trait}” holds nobody; give the people of each category.");
        var took = population.ToDictionary(pair => pair.Key, _ => 0, StringComparer.Ordinal);
        var notStated = 0;
        foreach (var person in people)
        {
            if (person.Traits.TryGetValue(margin.Trait, out var category) && took.TryGetValue(category, out var count))
                took[category] = count + 1;
            else
                notStated++;
        }

        var all = (double)population.Sum(pair => pair.Value);
        var mean = took.Values.Sum() / all;
        double Rate(string category, long people) => took[category] / (double)people;
        var variance = population.Sum(pair => pair.Value / all * Math.Pow(Rate(pair.Key, pair.Value) - mean, 2));
        double[] rates = [.. population.Select(pair => Rate(pair.Key, pair.Value))];
        return new Representativeness(
            margin.Trait,
            1 - (2 * Math.Sqrt(variance)),
            rates.Max() == 0 ? 0 : rates.Min() / rates.Max(),
            [.. population.Select(pair => KeyValuePair.Create(pair.Key, Math.Sqrt(pair.Value / all) * (Rate(pair.Key, pair.Value) - mean))).OrderBy(pair => pair.Value)],
            notStated);
    }
}
