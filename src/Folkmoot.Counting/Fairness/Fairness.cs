namespace Folkmoot.Counting;

/// <summary>
/// How the result serves the voters. People are summed weights; blank ballots count. A voter supports the projects on the ballot (with positive
/// value where ballots carry values).
/// </summary>
/// <param name="Voters">All voters.</param>
/// <param name="WithFundedChoice">Voters who support at least one winner.</param>
public sealed record Fairness(long Voters, long WithFundedChoice)
{
    /// <summary>Share of voters with a funded choice, from 0 to 1.</summary>
    public Fraction ShareWithFundedChoice => Voters == 0 ? Fraction.Zero : Fraction.Of(WithFundedChoice, Voters);

    /// <summary>Exclusion ratio: share of voters without any funded choice.</summary>
    public Fraction ExclusionRatio => Voters == 0 ? Fraction.Zero : Fraction.Of(Voters - WithFundedChoice, Voters);

    /// <summary>Winners a voter supports, on average.</summary>
    public Fraction AverageChoices { get; init; }

    /// <summary>Winners the voter in the middle supports (the mean of the middle two when their number is even).</summary>
    public Fraction MedianChoices { get; init; }

    /// <summary>What the winners that a voter supports cost together, on average, in minor units.</summary>
    public Fraction AverageMoney { get; init; }

    /// <summary>What the winners that a voter supports cost together, for the voter in the middle, in minor units.</summary>
    public Fraction MedianMoney { get; init; }

    /// <summary>
    /// Power inequality, from 0 (all alike) towards 1: the Gini coefficient of the money spent for each voter, the cost of a winner being divided equally
    /// among its supporters (the share of Maly, Rey, Endriss and Lackner, <em>Fairness in participatory budgeting via equality of resources</em>, 2023). Good to about ten digits.
    /// </summary>
    public double SpendingInequality { get; init; }

    /// <summary>Votes and money by category, in order of the names; empty when projects have none.</summary>
    public IReadOnlyList<CategoryFairness> Categories { get; init; } = [];

    /// <summary>Groups left behind up to any project, by the utility of the rule; null in accounts written before this was looked at.</summary>
    public EjrPlusVerdict? EjrPlus { get; init; }
}
