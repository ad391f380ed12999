using System.Globalization;

namespace Folkmoot.Opinion.Polis;

/// <summary>The moment of a vote: milliseconds since 1970, or seconds in older exports.</summary>
internal static class VoteTime
{
    /// <summary>In seconds the year 5138, in milliseconds March 1973: what is below are seconds.</summary>
    private const long SecondsBelow = 100_000_000_000;

    public static long Read(CsvRecords rows, ReadOnlySpan<char> text, long latest)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var time))
            throw rows.Wrong($"the timestamp is “{PolisReader.Short(text)}”; it must be milliseconds or seconds since 1970.");
        var milliseconds = time < SecondsBelow ? time * 1000 : time;
        return milliseconds <= latest ? milliseconds : throw rows.Wrong("the vote was cast in the future; set the clock right, or give times in milliseconds or seconds since 1970.");
    }
}
