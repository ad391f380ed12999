namespace Folkmoot.Counting;

/// <summary>
/// The verdict on extended justified representation in the form that can be checked (EJR+, Brill and Peters, EC 2023), for participatory budgets.
/// </summary>
/// <remarks>
/// A group S of voters who all support a losing project p has a part of the budget as large as its part of the voters. At p's price per unit of
/// utility that money buys D = budget / voters * (summed utility of p for S) / cost of p for each of them: with <see cref="Utility.Cost"/> the money
/// itself, with <see cref="Utility.Cardinality"/> and equal costs the number of seats the group fills. The selection fails S and p if every member of S,
/// even with one project added (see <see cref="EjrPlusStrength"/>), has no more than D. Equal Shares never fails a group up to any project: the first member who
/// cannot pay for p has spent all but p's price at prices no higher than p's. Checked by sorting the supporters of each losing project by what they got
/// and sweeping once: O(choices log choices), in integers and exact at every comparison.
/// </remarks>
public static class EjrPlus
{
    /// <summary>Looks for groups that a selection fails.</summary>
    /// <param name="election">Projects, budget and ballots.</param>
    /// <param name="winners">Indexes of the selected projects.</param>
    /// <param name="utility">What a project is worth to a voter; must fit the ballots.</param>
    /// <param name="strength">How much is added before a voter counts as failed.</param>
    /// <param name="bordaLast">What the last place of a ranking is worth with <see cref="Utility.Borda"/>.</param>
    /// <param name="candidates">The losing projects that could have won; all of them when null. Projects that cost nothing are not looked at.</param>
    /// <exception cref="CountException">The utility does not fit the ballots, or amounts are too large to add up.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A winner is no project of the election.</exception>
    public static EjrPlusVerdict Check(
        Election election,
        IReadOnlyCollection<int> winners,
        Utility utility = Utility.Cost,
        EjrPlusStrength strength = EjrPlusStrength.UpToAny,
        int bordaLast = 1,
        IReadOnlyCollection<int>? candidates = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(winners);
        var won = new bool[election.ProjectCount];
        foreach (var winner in winners)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(winner, nameof(winners));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(winner, election.ProjectCount, nameof(winners));
            won[winner] = true;
        }

        var rule = new EqualSharesRule { Utility = utility, BordaLast = bordaLast };
        var model = new SharesModel(new CountContext(election, rule, progress: null, CancellationToken.None), utility, bordaLast);
        return new EjrPlusVerdict(utility, strength, new EjrPlusSweep(model, won, strength).Violations(candidates));
    }
}
