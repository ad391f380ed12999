using System.Globalization;
using Folkmoot.Opinion;

namespace Folkmoot.Listening.Paper;

/// <summary>What is ticked on a sheet, as text.</summary>
internal static class SheetTicks
{
    public static string Write(IReadOnlyDictionary<int, Answer> ticks) =>
        string.Join(' ', ticks.OrderBy(t => t.Key).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key}:{(int)t.Value}")));

    public static IReadOnlyDictionary<int, Answer> Read(string ticks) =>
        ticks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tick => tick.Split(':'))
            .ToDictionary(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => (Answer)int.Parse(parts[1], CultureInfo.InvariantCulture));
}
