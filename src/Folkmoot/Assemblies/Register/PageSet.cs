using System.Globalization;

namespace Folkmoot.Assemblies.Register;

/// <summary>On which registration pages something stands: all of them, also those that are made later, or some.</summary>
public static class PageSet
{
    public const int MaxLength = 400;

    /// <summary>Keeps the numbers in order, with blanks between them; nothing stands for all pages.</summary>
    public static string Write(IEnumerable<int> pages) => string.Join(' ', pages.Distinct().Order().Select(p => p.ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlyList<int> Read(string kept) => [.. kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => int.Parse(p, CultureInfo.InvariantCulture))];

    public static bool Holds(string kept, int page) => kept.Length == 0 || Read(kept).Contains(page);

    /// <summary>The same without a page that is deleted; null where it stood on that page alone.</summary>
    public static string? Without(string kept, int page) => Write(Read(kept).Where(p => p != page)) is { Length: > 0 } left ? left : kept.Length == 0 ? "" : null;
}
