using System.Globalization;

namespace Folkmoot.Platform.Components;

/// <summary>How a value of the model looks in a form field.</summary>
internal static class ModelText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        true => "true",
        false => "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        Enum choice => choice.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };
}
