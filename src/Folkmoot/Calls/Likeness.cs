using System.Text;

namespace Folkmoot.Calls;

/// <summary>
/// Finds work that is like a bid: how many telling words two texts share, and whether they serve the same outcome and place. Words count by their
/// first six letters, so that "gardens" and "gardening" are one. Whole numbers only, so that everybody finds the same.
/// </summary>
internal static class Likeness
{
    private const int StemLength = 6;
    private const int ShortestWord = 4;
    private const int LeastLike = 3;

    private static readonly HashSet<string> s_common = new(StringComparer.Ordinal)
    {
        "about", "after", "also", "area", "because", "been", "bring", "commun", "could", "every", "everyb", "from", "fund", "fundin", "give", "grant", "group", "groups", "have", "help", "into", "local",
        "make", "money", "more", "most", "need", "people", "projec", "provid", "some", "suppor", "that", "their", "them", "there", "these", "they", "this", "those", "togeth", "town", "what", "when", "where", "which", "will", "with", "work", "would", "year", "your",
    };

    /// <summary>How alike two things are; 0 when they are not alike enough to be shown.</summary>
    public static int Between(string words, IReadOnlyList<string> outcomes, IReadOnlyList<string> places, string otherWords, IReadOnlyList<string> otherOutcomes, IReadOnlyList<string> otherPlaces)
    {
        var shared = Stems(words).Intersect(Stems(otherWords), StringComparer.Ordinal).Count();
        var points = (2 * shared) + (outcomes.Intersect(otherOutcomes, StringComparer.Ordinal).Any() ? 1 : 0) + (places.Intersect(otherPlaces, StringComparer.Ordinal).Any() ? 1 : 0);
        return shared > 0 && points >= LeastLike ? points : 0;
    }

    private static HashSet<string> Stems(string words)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var sign in words.ToLowerInvariant().Append(' '))
        {
            if (char.IsLetter(sign))
            {
                word.Append(sign);
                continue;
            }

            if (word.Length >= ShortestWord)
            {
                // "gardens" and "garden" share their stem, and so do "walks" and "walk".
                var whole = word.Length <= StemLength && word[^1] == 's' ? word.ToString(0, word.Length - 1) : word.ToString();
                stems.Add(whole.Length > StemLength ? whole[..StemLength] : whole);
            }

            word.Clear();
        }

        stems.ExceptWith(s_common);
        return stems;
    }
}
