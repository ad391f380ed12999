namespace Folkmoot.Counting;

/// <summary>How the result serves the voters. People are summed weights; blank ballots count.</summary>
/// <param name="Voters">All voters.</param>
/// <param name="WithFundedChoice">Voters with at least one winner on the ballot (positive value where ballots carry values).</param>
public sealed record Fairness(long Voters, long WithFundedChoice)
{
    /// <summary>Share of voters with a funded choice, from 0 to 1.</summary>
    public Fraction ShareWithFundedChoice => Voters == 0 ? Fraction.Zero : Fraction.Of(WithFundedChoice, Voters);

    /// <summary>Exclusion ratio: share of voters without any funded choice.</summary>
    public Fraction ExclusionRatio => Voters == 0 ? Fraction.Zero : Fraction.Of(Voters - WithFundedChoice, Voters);
}
