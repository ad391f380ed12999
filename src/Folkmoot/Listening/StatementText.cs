using System.Text;
using Folkmoot.Platform;

namespace Folkmoot.Listening;

/// <summary>What a statement may say.</summary>
internal static class StatementText
{
    /// <exception cref="RefusedException">The text is too short, too long, or holds an address.</exception>
    public static string Checked(string? written, string field = "Text")
    {
        var text = CleanText.Line(written);
        if (text.Length is < HeardStatement.MinText or > HeardStatement.MaxText)
            throw new RefusedException($"A statement is one short sentence of {HeardStatement.MinText} to {HeardStatement.MaxText} characters.", field);
        return LinkCount.Of(text) > 0 || text.Contains('@', StringComparison.Ordinal)
            ? throw new RefusedException("Leave addresses out of a statement; say it in words.", field)
            : text;
    }

    /// <summary>Letters and digits alone, without case and accents, so that likes are found.</summary>
    public static string Plain(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                kept.Append(Rune.ToLowerInvariant(rune));
        }

        // A statement of nothing but signs is told apart by the signs.
        return kept.Length == 0 ? text : kept.ToString()[..Math.Min(kept.Length, HeardStatement.MaxText)];
    }
}
