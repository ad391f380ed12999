using System.Globalization;
using Folkmoot.Platform;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Seats as people write them on paper: "1-12, 14, 17".</summary>
internal static class SeatList
{
    public const int MaxText = 2000;

    /// <exception cref="RefusedException">It is no such list.</exception>
    public static IReadOnlySet<int> Read(string? text, string field)
    {
        var words = CleanText.Line(text);
        if (words.Length > MaxText)
            throw new RefusedException($"That is longer than {MaxText} characters; write neighbours together, such as 1-12.", field);
        var seats = new SortedSet<int>();
        foreach (var part in words.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', '–');
            if (ends.Length > 2 || !Number(ends[0], out var from) || !Number(ends[^1], out var to) || from > to)
                throw new RefusedException($"\"{part}\" is no seat; write seats as in 1-12, 14, 17.", field);
            seats.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return seats;
    }

    /// <summary>The shortest way to write these seats.</summary>
    public static string Say(IEnumerable<int> seats)
    {
        var runs = new List<(int From, int To)>();
        foreach (var seat in seats.Order())
        {
            if (runs.Count > 0 && runs[^1].To == seat - 1)
                runs[^1] = (runs[^1].From, seat);
            else
                runs.Add((seat, seat));
        }

        return string.Join(", ", runs.Select(run => run.From == run.To ? Written(run.From) : $"{Written(run.From)}-{Written(run.To)}"));
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 100_000;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
