using System.Globalization;
using System.Text.RegularExpressions;
using Folkmoot.Platform;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Reads a speakers' list that was kept on paper: a line for each turn, who spoke and for how long.</summary>
internal static partial class PaperTurns
{
    /// <summary>More turns than this were never taken in a day.</summary>
    public const int Most = 300;

    /// <summary>The turns in their order.</summary>
    /// <param name="text">Lines such as "12 2:30" or "Ann Weir, engineer 5": a seat or a guest, then minutes, or minutes and seconds.</param>
    /// <exception cref="RefusedException">A line does not say who spoke and for how long, or there are too many; the sentence names the line.</exception>
    public static IReadOnlyList<(string Who, TimeSpan Taken, int Line)> Read(string? text)
    {
        var turns = new List<(string, TimeSpan, int)>();
        foreach (var (raw, number) in (text ?? "").Split('\n').Select((line, i) => (line, i + 1)))
        {
            var line = CleanText.Line(raw);
            if (line.Length == 0)
                continue;
            if (Turn().Match(line) is not { Success: true } match || match.Groups["who"].Value.Length > Speech.MaxGuest)
                throw new RefusedException($"Line {number} does not say who spoke and for how long. Write a seat or a name, a space and the time, such as 12 2:30.", "Turns");
            var taken = new TimeSpan(0, Whole(match.Groups["minutes"]), match.Groups["seconds"].Success ? Whole(match.Groups["seconds"]) : 0);
            if (taken == TimeSpan.Zero || taken > TimeSpan.FromSeconds(SpeakerDesk.MostSeconds))
                throw new RefusedException($"Line {number}: a turn takes a second at least and an hour at most.", "Turns");
            turns.Add((match.Groups["who"].Value, taken, number));
        }

        return turns.Count <= Most ? turns : throw new RefusedException($"A list has {Most} turns at most.", "Turns");
    }

    private static int Whole(Group group) => int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<who>.*[^ ]) +(?<minutes>[0-9]{1,2})(:(?<seconds>[0-5][0-9]))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Turn();
}
