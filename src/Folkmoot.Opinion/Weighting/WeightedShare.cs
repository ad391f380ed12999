namespace Folkmoot.Opinion.Weighting;

/// <summary>A share as counted and as weighted, always together.</summary>
/// <param name="Unweighted">Part of those who took part, 0 to 1.</param>
/// <param name="Weighted">The same with weights.</param>
/// <param name="People">Those it is a share of.</param>
public sealed record WeightedShare(double Unweighted, double Weighted, int People)
{
    /// <summary>The share of people with a property. O(people).</summary>
    /// <param name="weights">Their weights.</param>
    /// <param name="holds">Whether each has the property; null for those it does not concern.</param>
    /// <returns>Both shares, or null on fewer than <see cref="Raking.SmallestCell"/> people.</returns>
    public static WeightedShare? Of(IReadOnlyList<double> weights, IReadOnlyList<bool?> holds)
    {
        var (people, holding, all, held) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < holds.Count; i++)
        {
            if (holds[i] is not { } does)
                continue;
            people++;
            all += weights[i];
            (holding, held) = does ? (holding + 1, held + weights[i]) : (holding, held);
        }

        return people < Raking.SmallestCell ? null : new WeightedShare((double)holding / people, held / all, people);
    }
}
