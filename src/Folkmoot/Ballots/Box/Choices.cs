using System.Globalization;

namespace Folkmoot.Ballots.Box;

/// <summary>
/// What a ballot names, as text: numbers of proposals separated by commas, "3,17,42". With a ranking the order counts; with points or
/// scores each number carries a value, "3:5,17:2". The same choices always give the same text.
/// </summary>
public static class Choices
{
    /// <summary>The text of a set of proposals: each once, in ascending order.</summary>
    public static string OfSet(IEnumerable<int> numbers) => string.Join(',', numbers.Distinct().Order().Select(Text));

    /// <summary>The text of a ranking, best first.</summary>
    public static string OfRanking(IEnumerable<int> numbers) => string.Join(',', numbers.Select(Text));

    /// <summary>The text of values given to proposals.</summary>
    public static string OfValues(IEnumerable<(int Number, long Value)> values) =>
        string.Join(',', values.Select(v => Text(v.Number) + ":" + v.Value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads the text of stored choices back; a value is 1 where the text has none.</summary>
    public static IEnumerable<(int Number, long Value)> Read(string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            yield return colon < 0
                ? (int.Parse(part, CultureInfo.InvariantCulture), 1)
                : (int.Parse(part.AsSpan(0, colon), CultureInfo.InvariantCulture), long.Parse(part.AsSpan(colon + 1), CultureInfo.InvariantCulture));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
