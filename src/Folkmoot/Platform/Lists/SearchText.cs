using System.Globalization;

namespace Folkmoot.Platform.Lists;

/// <summary>
/// What a thing says, in the one spelling in which words are looked for: databases differ in what they take for the same letter, so
/// both sides of a comparison are made alike here and compared exactly there.
/// </summary>
public static class SearchText
{
    public static string Of(params ReadOnlySpan<string> texts) => string.Join('\n', texts).ToLower(CultureInfo.InvariantCulture);

    /// <summary>The words that somebody looks for; all of them must stand in the text.</summary>
    public static IReadOnlyList<string> Words(string? asked) =>
        [.. Of(asked ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    private const int MostWords = 10;
}
