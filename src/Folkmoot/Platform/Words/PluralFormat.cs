using System.Globalization;

namespace Folkmoot.Platform.Words;

/// <summary>
/// Lets words agree with a number in the same text: "{0} {0:idea was|ideas were} chosen" takes what stands before the bar where argument 0
/// is one, and what stands behind it otherwise. Everything else is formatted as always.
/// </summary>
internal sealed class PluralFormat(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        var bar = format?.IndexOf('|', StringComparison.Ordinal) ?? -1;
        if (bar >= 0)
            return IsOne(arg) ? format![..bar] : format![(bar + 1)..];
        return arg is IFormattable formattable ? formattable.ToString(format, culture) : arg?.ToString() ?? "";
    }

    // Numbers come as numbers, or as they are shown.
    private static bool IsOne(object? number) => number is 1 or 1L or "1";
}
