using System.Globalization;

namespace Folkmoot.Platform.Words;

/// <summary>A language in which pages for residents speak besides that of the installation, which is English; see docs/adr/0079.</summary>
/// <param name="Code">The language as a tag of BCP 47, such as "cy"; its texts stand in files that end on it.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Region">The tag by which numbers and dates are written.</param>
/// <param name="IsRightToLeft">Whether it is written from right to left.</param>
public sealed record PageLanguage(string Code, string Name, string Region, bool IsRightToLeft = false)
{
    public static PageLanguage English { get; } = new("en", "English", "en-GB");

    /// <summary>All of them, English first and the others by their names.</summary>
    public static IReadOnlyList<PageLanguage> All { get; } =
    [
        English,
        new("cy", "Cymraeg", "cy-GB"),
        new("de", "Deutsch", "de-DE"),
        new("es", "Español", "es-ES"),
        new("fr", "Français", "fr-FR"),
        new("hu", "Magyar", "hu-HU"),
        new("pl", "Polski", "pl-PL"),
        new("ro", "Română", "ro-RO"),
        new("ur", "اردو", "ur-PK", IsRightToLeft: true),
    ];

    /// <summary>All of them but English, for a hint: "cy (Cymraeg), de (Deutsch)".</summary>
    public static string Names { get; } = string.Join(", ", All.Where(l => l != English).Select(l => $"{l.Code} ({l.Name})"));

    /// <summary>The language that is spoken now by <see cref="Speak"/>; English where there is none.</summary>
    public static PageLanguage Now => All.FirstOrDefault(l => l.Code == CultureInfo.CurrentUICulture.Name) ?? English;

    /// <summary>The language of a tag, with or without a region; that of the installation for an empty one, and null for one that pages do not speak.</summary>
    public static PageLanguage? Find(string tag) =>
        tag.Length == 0 ? English : All.FirstOrDefault(l => l.Code.Equals(tag.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>From here on, in what the caller does itself and calls, texts are read in this language.</summary>
    public void Speak()
    {
        if (this != English)
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(Region), CultureInfo.GetCultureInfo(Code));
    }
}
