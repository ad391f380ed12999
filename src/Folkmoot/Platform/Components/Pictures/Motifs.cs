using System.Globalization;

namespace Folkmoot.Platform.Components;

/// <summary>Chooses a picture for something that came without one, by the words in its title: the same words always give the same picture.</summary>
public static class Motifs
{
    /// <summary>Motif and the beginnings of words that call for it, in English and, because most public elections are Polish, in Polish.</summary>
    private static readonly (string Motif, string[] Words)[] Table =
    [
        ("playground", ["playground", "play area", "swing", "plac zabaw", "placu zabaw", "zabaw"]),
        ("sports", ["sport", "football", "pitch", "gym", "skate", "boisk", "siłown", "bieżni", "koszyk", "fitness"]),
        ("books", ["book", "library", "reading", "książ", "bibliot", "ścieżki eduk", "edukac"]),
        ("music", ["music", "concert", "band", "theatre", "film", "festival", "koncert", "muzy", "kino", "teatr", "kultur"]),
        ("bike", ["bike", "bicycle", "cycl", "rower"]),
        ("bus", ["bus", "stop", "transport", "shuttle", "autobus", "przystan", "tramwaj"]),
        ("animals", ["animal", "dog", "cat", "bird", "bee", "hedgehog", "fish", "zwierz", "psów", "kotów", "ptak", "pszcz", "owad", "jeż", "ryb", "ichtiofaun"]),
        ("boat", ["boat", "rowing", "canoe", "river", "rzek", "kajak"]),
        ("water", ["water", "fountain", "pond", "flood", "rain", "wod", "staw", "fontann", "deszcz"]),
        ("solar", ["solar", "energy", "panel", "fotowolt", "energi"]),
        ("lamp", ["light", "lamp", "camera", "safe", "oświetl", "lampy", "latar", "monitoring", "fotopułap"]),
        ("garden", ["garden", "food", "kitchen", "orchard", "allotment", "ogród", "ogrod", "sad ", "warzyw"]),
        ("bench", ["bench", "seat", "rest", "ławk", "ławek", "wypoczyn", "rekrea"]),
        ("health", ["health", "defib", "care", "clinic", "zdrow", "aed", "defibryl", "szpital"]),
        ("hall", ["hall", "roof", "building", "room", "museum", "church", "remont", "budyn", "świetlic", "dom "]),
        ("path", ["path", "pavement", "road", "crossing", "street", "walk", "chodnik", "ścieżk", "ulic", "drog", "parking", "przejści"]),
        ("trees", ["tree", "green", "park", "wood", "shade", "flower", "drzew", "ziele", "zielo", "nasadz", "las", "kwiat", "łąk", "krzew"]),
        // A school says where, and only when nothing else is said, what.
        ("books", ["school", "szkoł"]),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Table.Select(t => t.Motif).Distinct(StringComparer.Ordinal), "people"];

    public static bool Known(string? motif) => motif is not null && All.Contains(motif);

    public static string For(string words)
    {
        var lower = words.ToLower(CultureInfo.InvariantCulture);
        foreach (var (motif, starts) in Table)
        {
            if (starts.Any(s => BeginsAWord(lower, s)))
                return motif;
        }

        return "people";
    }

    private static bool BeginsAWord(string text, string start)
    {
        for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return true;
        }

        return false;
    }
}
