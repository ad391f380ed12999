using System.Globalization;

namespace Folkmoot.Platform.Words;

/// <summary>So many of something, in words.</summary>
public static class Some
{
    /// <summary>"1 idea", "3 ideas", "1,200 ideas".</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one: "idea".</param>
    /// <param name="more">The word for another number; null for the first with an s.</param>
    public static string Of(long number, string one, string? more = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : more ?? one + "s")}");
}
