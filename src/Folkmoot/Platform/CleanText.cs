using System.Globalization;
using System.Text;

namespace Folkmoot.Platform;

/// <summary>Takes out of what people write whatever cannot be seen and could change how the words around it look.</summary>
internal static class CleanText
{
    /// <summary>One line, composed, without control and direction signs, blanks at the ends removed.</summary>
    public static string Line(string? text) => string.Join(' ', Lines(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines, each trimmed, with at most one empty line between them.</summary>
    public static string Lines(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => Visible(l).Trim());
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
                kept.Add(line);
        }

        return string.Join('\n', kept).TrimEnd('\n');
    }

    /// <summary>A piece of text, with its blanks and line ends, without what cannot be seen.</summary>
    public static string Seen(string piece) => string.Join('\n', piece.ReplaceLineEndings("\n").Split('\n').Select(Visible));

    private static string Visible(string line)
    {
        var kept = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value == '\t')
                kept.Append(' ');
            else if (!IsHidden(rune))
                kept.Append(rune);
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    // Joiners belong to the spelling of several languages and to many emoji; the signs that turn the direction of text do not belong here.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => rune == Rune.ReplacementChar,
    };
}
