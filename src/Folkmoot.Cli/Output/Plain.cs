using System.Globalization;
using System.Text;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>Texts and numbers as people read them in a terminal.</summary>
internal static class Plain
{
    /// <summary>Text from a file without anything that could steer a terminal or turn the direction of the line.</summary>
    public static string Text(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
                plain.Append(' ');
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format))
                plain.Append(rune);
        }

        return plain.ToString().Trim();
    }

    /// <summary>An amount in minor units with separators of thousands: 1,234,567.50. Parts of a minor unit show as two decimals or more.</summary>
    public static string Money(Election election, Fraction amount) =>
        Grouped((amount / election.UnitsPerCurrency).ToString(amount.Denominator.IsOne ? election.Scale : Math.Max(2, election.Scale)));

    /// <summary>An amount in units of the currency with separators of thousands.</summary>
    public static string Units(Fraction amount) => Grouped(amount.ToString(amount.Denominator.IsOne ? 0 : 2));

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage with one decimal, never rounded up to 100.</summary>
    public static string Percent(Fraction share)
    {
        var rounded = ((share * 1000) + Fraction.Of(1L, 2L)).Floor();
        var tenths = rounded == 1000 && share < Fraction.One ? 999 : rounded;
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}%");
    }

    /// <summary>"1 project", "2 projects".</summary>
    public static string Some(long count, string thing) => $"{Count(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>The text, cut with an ellipsis when it is wider.</summary>
    public static string Short(string text, int width) => Fit(text, Math.Min(width, Width(text)));

    /// <summary>Columns that a text takes in a terminal.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>The text cut to a width, with an ellipsis, or filled up with blanks.</summary>
    public static string Fit(string text, int width, bool right = false)
    {
        var wide = Width(text);
        if (wide > width)
        {
            var cut = new StringBuilder();
            var used = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                if (used + Width(rune) > width - 1)
                    break;
                used += Width(rune);
                cut.Append(rune);
            }

            text = cut.Append('…').ToString();
            wide = used + 1;
        }

        var fill = new string(' ', width - wide);
        return right ? fill + text : text + fill;
    }

    private static string Grouped(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? number.Length : point;
        for (var at = end - 3; at > (number[0] == '-' ? 1 : 0); at -= 3)
            number = number.Insert(at, ",");
        return number;
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
}
