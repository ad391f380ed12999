namespace Folkmoot.Opinion;

/// <summary>A statement that sets a group apart.</summary>
/// <param name="Statement">Its index in <see cref="VoteTable.Statements"/>.</param>
/// <param name="Answer">What most of the group answers: agree or disagree.</param>
/// <param name="Inside">How the group answered, by the split made without this statement where <paramref name="HeldOut"/> is true.</param>
/// <param name="Outside">How everybody else answered, by the same split.</param>
/// <param name="P">Chance of so many in the group by luck alone (Fisher's exact test, one-sided).</param>
/// <param name="HeldOut">Whether the split that was tested did not know the statement. Only a bloc set aside is tested by the split that its own votes made.</param>
public sealed record RepresentativeStatement(int Statement, Answer Answer, Tally Inside, Tally Outside, double P, bool HeldOut)
{
    /// <summary>Part of those in the group who saw it that gave <see cref="Answer"/>, by Jeffreys' prior.</summary>
    public double InsideShare => BetaLaw.Mean(Given(Inside), Inside.Seen);

    /// <summary>The same for everybody else.</summary>
    public double OutsideShare => BetaLaw.Mean(Given(Outside), Outside.Seen);

    private int Given(Tally tally) => Answer == Answer.Agree ? tally.Agree : tally.Disagree;
}
