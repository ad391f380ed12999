using System.Text;

namespace Folkmoot.Counting.Pabulib;

/// <summary>Turns bytes of a file into text for people and for keeping.</summary>
internal static class PabulibText
{
    private const int Shown = 40;

    public static string Of(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>Without the blanks around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t"u8);

    /// <summary>A value in quotation marks, short and without control characters, for use in a sentence.</summary>
    public static string Show(ReadOnlySpan<byte> bytes) => Show(Of(bytes.Length > 4 * Shown ? bytes[..(4 * Shown)] : bytes));

    /// <inheritdoc cref="Show(ReadOnlySpan{byte})"/>
    public static string Show(string text)
    {
        var shown = new StringBuilder("“");
        foreach (var rune in text.EnumerateRunes().Take(Shown))
            shown.Append(Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        if (text.EnumerateRunes().Skip(Shown).Any())
            shown.Append('…');
        return shown.Append('”').ToString();
    }
}
