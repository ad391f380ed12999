using System.Globalization;

namespace Folkmoot.Listening.Paper;

/// <summary>A statement of a sheet and the chance with which it came there: weight out of total.</summary>
/// <param name="Statement">Number of the statement.</param>
/// <param name="Weight">Its weight in the draw.</param>
/// <param name="Total">The sum of all weights in that draw.</param>
public sealed record SheetDraw(int Statement, long Weight, long Total)
{
    public static IReadOnlyList<SheetDraw> Read(string draws) =>
        [.. draws.Split(' ').Select(draw => draw.Split(':')).Select(parts => new SheetDraw(
            int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture)))];

    public static string Write(IEnumerable<SheetDraw> draws) => string.Join(' ', draws.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Statement}:{d.Weight}:{d.Total}")));
}
