using System.Globalization;
using System.Text;

namespace Folkmoot.Proposals.Ideas.Similar;

/// <summary>
/// A text as the trigrams of its words, each with how often it occurs. Trigrams do not mind plurals, endings, typing slips or compounds,
/// in any language that writes words with letters. The title counts three times, because it says most.
/// </summary>
internal static class Grams
{
    private const int TitleWeight = 3;

    /// <summary>Later words say little more of what an idea is, and cost time.</summary>
    private const int MostWords = 120;

    public static Dictionary<string, float> Of(string title, string words)
    {
        var grams = new Dictionary<string, float>(StringComparer.Ordinal);
        Add(grams, title, TitleWeight);
        Add(grams, words, 1);
        return grams;
    }

    private static void Add(Dictionary<string, float> grams, string text, int weight)
    {
        foreach (var word in Words(text).Take(MostWords))
        {
            var padded = $" {word} ";
            for (var at = 0; at + 3 <= padded.Length; at++)
            {
                var gram = padded.Substring(at, 3);
                grams[gram] = grams.GetValueOrDefault(gram) + weight;
            }
        }
    }

    /// <summary>The words of a text in small letters without accents; those of one or two letters are left out.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant().Append(' '))
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                if (word.Length > 2)
                    yield return word.ToString();
                word.Clear();
            }
        }
    }
}
