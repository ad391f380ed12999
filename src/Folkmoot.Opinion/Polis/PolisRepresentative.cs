namespace Folkmoot.Opinion.Polis;

/// <summary>A statement that Polis calls representative of a group.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Answer">What it is representative for.</param>
/// <param name="Successes">People of the group who gave that answer.</param>
/// <param name="Trials">People of the group who saw it.</param>
/// <param name="Share">(successes + 1) / (trials + 2).</param>
/// <param name="ShareTest">Whether the share differs from one half.</param>
/// <param name="Ratio">The share over that of everybody else.</param>
/// <param name="RatioTest">Whether the two shares differ.</param>
/// <param name="BestAgree">Whether it heads the list as what the group agrees with most.</param>
/// <param name="Agree">People of the group who agree; published for the one that heads the list.</param>
public sealed record PolisRepresentative(string Statement, Answer Answer, int Successes, int Trials, double Share, double ShareTest, double Ratio, double RatioTest, bool BestAgree, int Agree)
{
    internal double Metric => Ratio * RatioTest * Share * ShareTest;
}
