using System.Globalization;
using System.Text;

namespace Folkmoot.Sortition.Tests.Programs;

/// <summary>Programmes drawn from a seed: like those of a pool (ones, quotas), or of any whole numbers.</summary>
internal static class RandomProgram
{
    public static LinearProgram Draw(int seed)
    {
        var random = new Random(seed);
        var (columns, rows) = (random.Next(2, 14), random.Next(1, 8));
        var general = random.Next(2) == 0;
        var program = new LinearProgram(columns);
        var witness = Enumerable.Range(0, columns).Select(_ => random.Next(4)).ToArray();
        for (var column = 0; column < columns; column++)
        {
            var own = Enumerable.Range(0, rows).Where(_ => random.Next(5) < 2).ToArray();
            program.SetColumn(column, own, general ? [.. own.Select(_ => (double)random.Next(-4, 6))] : null);
            (program.Lower[column], program.Upper[column], program.Cost[column]) = (0, random.Next(1, 5), random.Next(-9, 20));
        }

        for (var row = 0; row < rows; row++)
        {
            var activity = 0.0;
            for (var column = 0; column < columns; column++)
            {
                if (Array.IndexOf(program.RowsOf(column), row) is >= 0 and var at)
                    activity += Math.Min(witness[column], program.Upper[column]) * (program.EntriesOf(column)?[at] ?? 1);
            }

            if (random.Next(12) == 0)
                activity += random.Next(1, 4);
            program.AddRow(activity - random.Next(3), activity + random.Next(3));
        }

        return program;
    }

    /// <summary>The programme in the format that other solvers read.</summary>
    public static string Text(LinearProgram program, bool whole)
    {
        var text = new StringBuilder("Maximize\n obj:");
        for (var column = 0; column < program.Columns; column++)
            Term(program.Cost[column], column);
        text.Append("\nSubject To\n");
        for (var row = 0; row < program.Rows; row++)
        {
            foreach (var (sign, bound) in ((string, double)[])[(">=", program.RowLower[row]), ("<=", program.RowUpper[row])])
            {
                text.Append(CultureInfo.InvariantCulture, $" r{row}{(sign == "<=" ? "u" : "l")}: 0 z");
                for (var column = 0; column < program.Columns; column++)
                {
                    if (Array.IndexOf(program.RowsOf(column), row) is >= 0 and var at)
                        Term(program.EntriesOf(column)?[at] ?? 1, column);
                }

                text.Append(CultureInfo.InvariantCulture, $" {sign} {bound}\n");
            }
        }

        text.Append("Bounds\n 0 <= z <= 1\n");
        for (var column = 0; column < program.Columns; column++)
            text.Append(CultureInfo.InvariantCulture, $" 0 <= x{column} <= {program.Upper[column]}\n");
        if (whole)
            text.Append("Generals\n ").AppendJoin(' ', Enumerable.Range(0, program.Columns).Select(column => $"x{column}")).Append('\n');
        return text.Append("End\n").ToString();

        void Term(double factor, int column) => text.Append(CultureInfo.InvariantCulture, $" {(factor < 0 ? "-" : "+")} {Math.Abs(factor)} x{column}");
    }
}
