using System.Globalization;
using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;

namespace Folkmoot.Ballots.Paper;

/// <summary>
/// What a clerk keys of a sheet: the numbers of the ideas that are ticked, "3 17 42"; with a ranking in order, best first, one list after
/// another; with points or scores each with its number, "3=5 17=2".
/// </summary>
internal static class SheetText
{
    private static readonly char[] Separators = [' ', ',', ';', '\t', '\r', '\n'];

    /// <exception cref="RefusedException">It is no such text, names an idea that is not on the sheet, or names one twice.</exception>
    public static IReadOnlyList<Choice> Read(BallotForm form, string text, IReadOnlyList<BallotList> lists)
    {
        var valued = form is BallotForm.Points or BallotForm.Score;
        var listOf = lists.SelectMany((list, i) => list.Proposals.Select(p => (p.Number, List: i))).ToDictionary(p => p.Number, p => p.List);
        var place = new int[lists.Count];
        var found = new List<Choice>();
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var (number, value) = Part(part, valued);
            if (!listOf.TryGetValue(number, out var list))
                throw new RefusedException($"There is no idea {number} on this sheet. Look again; a sheet that names one is spoilt.");
            if (found.Exists(c => c.Number == number))
                throw new RefusedException($"Idea {number} is there twice. Key it once.");
            found.Add(new Choice(number, form == BallotForm.Ranking ? ++place[list] : value));
        }

        return found.Count > 0 ? found : throw new RefusedException("Key the numbers of the ideas, or say that the sheet is blank or spoilt.");
    }

    /// <summary>The text as a clerk would key it, from what the box keeps.</summary>
    public static string Write(string choices) => string.Join(' ', choices.Split(',', StringSplitOptions.RemoveEmptyEntries)).Replace(':', '=');

    private static (int Number, long Value) Part(string part, bool valued)
    {
        var equals = part.IndexOfAny(['=', ':']);
        var number = equals < 0 ? part : part[..equals];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var idea) || valued != equals >= 0)
            throw new RefusedException(valued ? $"\"{Cut(part)}\" does not say how much an idea gets. Key it like this: 3=5 17=2" : $"\"{Cut(part)}\" is not the number of an idea. Key it like this: 3 17 42");
        return !valued ? (idea, 1)
            : long.TryParse(part.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (idea, value)
            : throw new RefusedException($"\"{Cut(part)}\" does not say how much an idea gets. Key it like this: 3=5 17=2");
    }

    private static string Cut(string text) => text.Length > 20 ? text[..20] + "…" : text;
}
