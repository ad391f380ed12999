using System.Globalization;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>Bars as SVG with a text for those who do not see them.</summary>
internal static class HtmlChart
{
    private const int Width = 1000;

    /// <summary>A whole and its parts in one bar, with a small gap after each part.</summary>
    public static void Parts(HtmlText html, IReadOnlyList<long> parts, long whole, string label)
    {
        const int Height = 32;
        Begin(html, Height, label);
        html.Raw($"<rect class=\"ground\" width=\"{Width}\" height=\"{Height}\" rx=\"4\"/>");
        var before = Fraction.Zero;
        foreach (var part in parts.Where(part => part > 0))
        {
            var width = Fraction.Of(part, whole) * Width;
            html.Raw($"<rect class=\"pound\" x=\"{before.ToString(2)}\" width=\"{Fraction.Max(width - 2, width / 2).ToString(2)}\" height=\"{Height}\"/>");
            before += width;
        }

        html.Raw("</svg>");
    }

    /// <summary>One row of a chart: a name, what is said of it, and a bar.</summary>
    public static void Row(HtmlText html, string name, string detail, Fraction part, string style, bool target)
    {
        html.Raw("<li>");
        html.Element("span", "name", name);
        html.Element("span", "detail", detail);
        Bar(html, part, name.Length > 0 ? $"{name}: {detail}" : detail, style, height: 18, target);
        html.Raw("</li>");
    }

    private static void Bar(HtmlText html, Fraction part, string label, string style, int height, bool target)
    {
        // The line of what was needed stands inside the picture, so that a bar of 100 % meets it.
        var full = target ? Width - 40 : Width;
        var width = (full * part).ToString(1);
        Begin(html, height, label);
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"ground\" width=\"{full}\" height=\"{height}\" rx=\"4\"/><rect class=\"{style}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>"));
        if (target)
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"needed\" d=\"M{full} 0V{height}\"/>"));
        html.Raw("</svg>");
    }

    private static void Begin(HtmlText html, int height, string label)
    {
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" preserveAspectRatio=\"none\" role=\"img\" style=\"height:{height}px\"><title>"));
        html.Text(label);
        html.Raw("</title>");
    }
}
