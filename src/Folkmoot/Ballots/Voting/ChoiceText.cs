using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Settings;

namespace Folkmoot.Ballots.Voting;

/// <summary>A ballot's choices to and from the text that lies in the box: the same choices always give the same text.</summary>
internal static class ChoiceText
{
    public static string Write(BallotForm form, IEnumerable<Choice> choices) => form switch
    {
        BallotForm.Ranking => Choices.OfRanking(choices.OrderBy(c => c.Value).Select(c => c.Number)),
        BallotForm.Points or BallotForm.Score => Choices.OfValues(choices.OrderBy(c => c.Number).Select(c => (c.Number, c.Value))),
        _ => Choices.OfSet(choices.Select(c => c.Number)),
    };

    /// <summary>The choices in the order of the text; a ranking's values are its places.</summary>
    public static IReadOnlyList<Choice> Read(BallotForm form, string text) =>
        [.. Choices.Read(text).Select((c, i) => new Choice(c.Number, form == BallotForm.Ranking ? i + 1 : c.Value))];
}
