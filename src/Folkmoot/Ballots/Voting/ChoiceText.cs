using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Settings;

namespace Folkmoot.Ballots.Voting;

/// <summary>A ballot's choices to and from the text that lies in the box: the same choices always give the same text.</summary>
internal static class ChoiceText
{
    public static string Write(BallotForm form, IEnumerable<Choice> choices) => form switch
    {
        BallotForm.Ranking => Choices.OfRanking(choices.OrderBy(c => c.Value).ThenBy(c => c.Number).Select(c => c.Number)),
        BallotForm.Points or BallotForm.Score => Choices.OfValues(choices.OrderBy(c => c.Number).Select(c => (c.Number, c.Value))),
        _ => Choices.OfSet(choices.Select(c => c.Number)),
    };

    /// <summary>The choices in the order of the text; a ranking's values are its places, counted on each list by itself.</summary>
    public static IReadOnlyList<Choice> Read(BallotForm form, string text, IReadOnlyList<BallotList> lists)
    {
        var next = new int[lists.Count];
        return [.. Choices.Read(text).Select(c => new Choice(c.Number, form == BallotForm.Ranking ? ++next[ListOf(lists, c.Number)] : c.Value))];
    }

    private static int ListOf(IReadOnlyList<BallotList> lists, int number)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            if (lists[i].Proposals.Any(p => p.Number == number))
                return i;
        }

        return 0;
    }
}
