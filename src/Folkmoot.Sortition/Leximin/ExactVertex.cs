using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>The values of the basic variables in fractions.</summary>
internal static class ExactVertex
{
    /// <summary>Solves for them; null when the basis is singular.</summary>
    /// <param name="program">The programme, all of whose entries are whole.</param>
    /// <param name="basis">The basis.</param>
    /// <param name="rest">What the basic variables must add up to in each row.</param>
    public static Ratio[]? Solve(LinearProgram program, Basis basis, Ratio[] rest)
    {
        var size = basis.Size;
        var (positions, entries) = (new List<int>[size], new List<long>[size]);
        for (var row = 0; row < size; row++)
            (positions[row], entries[row]) = ([], []);
        for (var i = 0; i < size; i++)
        {
            var variable = basis.Variables[i];
            if (variable < 0)
            {
                positions[~variable].Add(i);
                entries[~variable].Add(-1);
                continue;
            }

            var (rows, own) = (program.RowsOf(variable), program.EntriesOf(variable));
            for (var e = 0; e < rows.Length; e++)
            {
                positions[rows[e]].Add(i);
                entries[rows[e]].Add(own is null ? 1 : (long)own[e]);
            }
        }

        var shared = rest.Aggregate(BigInteger.One, (all, value) => all / BigInteger.GreatestCommonDivisor(all, value.Denominator) * value.Denominator);
        var whole = Array.ConvertAll(rest, value => value.Numerator * (shared / value.Denominator));
        return IntegerSystem.SolveLeft(Array.ConvertAll(positions, list => list.ToArray()), Array.ConvertAll(entries, list => list.ToArray()), whole) is { } solved
            ? Array.ConvertAll(solved.Numerators, value => new Ratio(value, solved.Denominator * shared)) : null;
    }
}
