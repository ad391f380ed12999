namespace Folkmoot.Platform.Layout;

/// <summary>Plain text that people wrote, ready for a page.</summary>
public static class Prose
{
    /// <summary>The text's lines that hold something, each to be a paragraph.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The beginning of the text, cut after a sentence or a word.</summary>
    public static string Begin(string text, int most)
    {
        var line = string.Join(' ', Paragraphs(text));
        if (line.Length <= most)
            return line;
        var sentence = line.LastIndexOf(". ", most, StringComparison.Ordinal);
        if (sentence > most / 2)
            return line[..(sentence + 1)];
        var word = line.LastIndexOf(' ', most);
        return line[..(word > 0 ? word : most)] + "…";
    }
}
