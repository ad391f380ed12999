using System.Globalization;
using Folkmoot.Platform;

namespace Folkmoot.Processes.Methods;

/// <summary>Reads whole numbers out of the fields of settings.</summary>
public static class WholeNumber
{
    /// <exception cref="RefusedException">The field holds no whole number within the bounds.</exception>
    public static int Read(string? text, int least, int most, string field) =>
        int.TryParse((text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new RefusedException($"Write a whole number from {least} to {most}.", field);

    public static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
