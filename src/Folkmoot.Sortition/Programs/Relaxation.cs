using System.Globalization;

namespace Folkmoot.Sortition;

/// <summary>
/// The smallest change of the quotas that lets a panel meet them. Raising a maximum by one weighs 1, lowering a minimum q by one weighs 1 + 2/q, so that small
/// groups keep their seats; limits that the quotas set to relaxing are kept.
/// </summary>
internal static class Relaxation
{
    private const long MostNodes = 200_000;
    private const double Scale = 1e4;

    /// <summary>The change in words: "lower the minimum of age 16-24 by 1"; null when no change within the limits helps.</summary>
    public static string? Words(TypeTable types, CancellationToken cancellation)
    {
        var program = PanelProgram.Of(types);
        var quotas = types.Pool.Quotas;
        var changes = new List<(int Column, int Row, bool Minimum)>();
        for (var row = 0; row < quotas.Rows.Count; row++)
        {
            var quota = quotas.Rows[row].Quota;
            (program.RowLower[row], program.RowUpper[row]) = (quota.Minimum, quota.Maximum);
            if (quota.Minimum > quota.LowestMinimum)
                changes.Add((program.AddColumn([row], null, 0, quota.Minimum - quota.LowestMinimum, -Math.Round(Scale * (1 + (2.0 / quota.Minimum)))), row, true));
            var room = Math.Min(quota.HighestMaximum ?? types.Seats, types.Seats) - quota.Maximum;
            if (room > 0)
                changes.Add((program.AddColumn([row], [-1], 0, room, -Scale), row, false));
        }

        var (_, solution, _) = new IntegerProgram(program, worthMore: 0.5).Solve(double.NegativeInfinity, first: false, MostNodes, cancellation);
        if (solution is null)
            return null;
        var words = changes.Where(change => solution[change.Column] > 0).Select(change => string.Create(
            CultureInfo.InvariantCulture,
            $"{(change.Minimum ? "lower the minimum" : "raise the maximum")} of {quotas.NameOf(change.Row)} by {solution[change.Column]}")).ToArray();
        return words switch
        {
            [] => null,
            [var one] => one,
            _ => $"{string.Join(", ", words[..^1])} and {words[^1]}",
        };
    }
}
