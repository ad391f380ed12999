using System.Globalization;
using System.Text;

namespace Folkmoot.Platform.Components;

/// <summary>Chooses a picture for something that came without one, by the words in its title: the same words always give the same picture.</summary>
public static class Motifs
{
    /// <summary>Motif and the beginnings of words that call for it, in English and, because most public elections are Polish, in Polish.</summary>
    private static readonly (string Motif, string[] Words)[] Table =
    [
        ("playground", ["playground", "play area", "swing", "plac zabaw", "placu zabaw", "zabaw"]),
        ("sports", ["sport", "football", "pitch", "gym", "skate", "boisk", "siłown", "bieżni", "koszyk", "fitness"]),
        ("books", ["book", "library", "story", "reading", "school", "książ", "bibliot", "szkoł", "ścieżki eduk", "edukac"]),
        ("music", ["music", "concert", "band", "theatre", "film", "festival", "koncert", "muzy", "kino", "teatr", "kultur"]),
        ("bike", ["bike", "bicycle", "cycl", "rower"]),
        ("bus", ["bus", "stop", "transport", "shuttle", "autobus", "przystan", "tramwaj"]),
        ("animals", ["animal", "dog", "cat", "bird", "bee", "hedgehog", "fish", "zwierz", "psów", "kotów", "ptak", "pszcz", "owad", "jeż", "ryb", "ichtiofaun"]),
        ("boat", ["boat", "rowing", "canoe", "river", "rzek", "kajak"]),
        ("water", ["water", "splash", "fountain", "pond", "flood", "rain", "wod", "staw", "fontann", "deszcz"]),
        ("solar", ["solar", "energy", "panel", "fotowolt", "energi"]),
        ("lamp", ["light", "lamp", "camera", "safe", "oświetl", "lampy", "latar", "monitoring", "fotopułap"]),
        ("garden", ["garden", "food", "kitchen", "orchard", "allotment", "ogród", "ogrod", "sad ", "warzyw"]),
        ("bench", ["bench", "seat", "rest", "ławk", "ławek", "wypoczyn", "rekrea"]),
        ("health", ["health", "defib", "care", "clinic", "zdrow", "aed", "defibryl", "szpital"]),
        ("hall", ["hall", "roof", "building", "room", "museum", "church", "remont", "budyn", "świetlic", "dom "]),
        ("path", ["path", "pavement", "road", "crossing", "street", "walk", "chodnik", "ścieżk", "ulic", "drog", "parking", "przejści"]),
        ("trees", ["tree", "green", "park", "wood", "shade", "flower", "drzew", "ziele", "zielo", "nasadz", "las", "kwiat", "łąk", "krzew"]),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Table.Select(t => t.Motif), "people"];

    public static bool Known(string? motif) => motif is not null && All.Contains(motif);

    /// <summary>Words after which a title says where, for whom or with what, and no longer what.</summary>
    private static readonly HashSet<string> Breaks =
        new(["for", "by", "at", "in", "on", "along", "near", "with", "to", "of", "from", "przy", "na", "w", "dla", "z", "do", "od"], StringComparer.Ordinal);

    /// <summary>The motif for a title and, when that calls for none, for other words about the thing.</summary>
    public static string For(params IEnumerable<string> words) => words.SelectMany(Clauses).Select(InClause).FirstOrDefault(m => m is not null) ?? "people";

    // What stands before "for" or "in" is the thing itself: "trees for the school" are trees.
    private static IEnumerable<string> Clauses(string text)
    {
        var clause = new StringBuilder();
        foreach (var word in text.ToLower(CultureInfo.InvariantCulture).Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Breaks.Contains(word) && clause.Length > 0)
            {
                yield return clause.ToString();
                clause.Clear();
            }

            clause.Append(word).Append(' ');
        }

        yield return clause.ToString();
    }

    // The last word counts: a "street tree" is a tree, a "tree-lined street" a street.
    private static string? InClause(string clause) => Table
        .Select(row => (row.Motif, At: row.Words.Max(start => LastWordWith(clause, start))))
        .Where(found => found.At >= 0)
        .OrderByDescending(found => found.At)
        .Select(found => found.Motif)
        .FirstOrDefault();

    private static int LastWordWith(string text, string start)
    {
        for (var at = text.LastIndexOf(start, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(start, at - 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return at;
        }

        return -1;
    }
}
