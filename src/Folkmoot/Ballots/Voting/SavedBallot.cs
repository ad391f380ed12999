using Folkmoot.Ballots.Settings;

namespace Folkmoot.Ballots.Voting;

/// <summary>A ballot as it lies in the box.</summary>
/// <param name="Sequence">How often it has been saved.</param>
/// <param name="Text">Its choices as stored.</param>
/// <param name="District">The district on whose list it votes; null for none.</param>
public sealed record SavedBallot(int Sequence, string Text, string? District)
{
    /// <summary>What it says of each proposal it names, a ranking from the best on.</summary>
    public IReadOnlyList<Choice> ChoicesAs(BallotForm form, IReadOnlyList<BallotList> lists) => ChoiceText.Read(form, Text, lists);
}
