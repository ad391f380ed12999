namespace Folkmoot.Counting;

/// <summary>Whether a selection leaves no group behind, and which it does.</summary>
/// <param name="Utility">What a project was taken to be worth to a voter.</param>
/// <param name="Strength">How much was added before a voter counted as failed.</param>
/// <param name="Violations">One group for each losing project whose supporters were failed, in the order of the election.</param>
public sealed record EjrPlusVerdict(Utility Utility, EjrPlusStrength Strength, IReadOnlyList<EjrPlusViolation> Violations)
{
    /// <summary>Whether no group is failed.</summary>
    public bool Holds => Violations.Count == 0;
}

/// <summary>
/// A group that was left behind: of all groups who have the project in common, one with the largest gap between what it deserves and what its best-off member would have.
/// Utility is money in minor units with <see cref="Utility.Cost"/>, otherwise projects, points or places.
/// </summary>
/// <param name="Project">Id of the losing project that all of them support.</param>
/// <param name="Voters">How many they are (summed weight).</param>
/// <param name="Money">Their part of the budget, in minor units.</param>
/// <param name="Deserved">The utility each of them could have had for that money at the project's price.</param>
/// <param name="LeastGot">The utility of the selection for the member who got least.</param>
/// <param name="MostGot">The utility of the selection for the member who got most.</param>
/// <param name="MostWith">The largest utility that a member would have with the added project; not above <paramref name="Deserved"/>.</param>
public sealed record EjrPlusViolation(string Project, long Voters, Fraction Money, Fraction Deserved, long LeastGot, long MostGot, long MostWith);
