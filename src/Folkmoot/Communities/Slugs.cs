using System.Globalization;
using System.Text;

namespace Folkmoot.Communities;

/// <summary>Names for addresses, made from what people wrote.</summary>
public static class Slugs
{
    public const int MaxLength = 60;

    /// <summary>Words that addresses use for something else.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "new", "start", "settings", "import", "feed", "manage", "places", "decisions", "answers", "roles", "who", "office", "funds" };

    /// <summary>
    /// Lower-case letters a to z, digits and single hyphens; accents fall away, everything else becomes a hyphen. Never empty:
    /// where nothing is left the given fallback stands.
    /// </summary>
    public static string From(string words, string fallback)
    {
        var slug = new StringBuilder();
        foreach (var rune in words.Replace("ł", "l", StringComparison.Ordinal).Replace("Ł", "L", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                continue;
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
                slug.Append((char)Rune.ToLowerInvariant(rune).Value);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == MaxLength - 6)
                break;
        }

        var made = slug.ToString().Trim('-');
        if (made.Length == 0)
            made = fallback;
        return Reserved.Contains(made) ? made + "-1" : made;
    }

    /// <summary>The slug, or the slug with the first number that is not taken yet.</summary>
    public static string Free(string slug, IReadOnlyCollection<string> taken)
    {
        if (!taken.Contains(slug))
            return slug;
        var number = 2;
        while (taken.Contains($"{slug}-{number}"))
            number++;
        return $"{slug}-{number}";
    }
}
