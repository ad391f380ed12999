namespace Folkmoot.Sortition;

/// <summary>
/// Inverts a matrix of whole numbers modulo a prime, by Gauss and Jordan. What is left of the matrix and what is known of the inverse stand side by side in each
/// line, so that a step touches as many numbers of a line as the matrix has columns.
/// </summary>
internal static class PrimeInverse
{
    /// <summary>The inverse, whose row j belongs to column j of the matrix; null when the matrix is singular modulo the prime.</summary>
    /// <param name="rows">In which rows each column has entries.</param>
    /// <param name="entries">The entries there.</param>
    /// <param name="field">The prime.</param>
    public static ulong[]? Of(int[][] rows, long[][] entries, PrimeField field)
    {
        // The lines are the columns of the matrix.
        var size = rows.Length;
        var lines = new ulong[size][];
        for (var j = 0; j < size; j++)
        {
            lines[j] = new ulong[2 * size];
            for (var e = 0; e < rows[j].Length; e++)
                lines[j][rows[j][e]] = field.Reduce(entries[j][e]);
        }

        var order = Enumerable.Range(0, size).ToArray();
        for (var step = 0; step < size; step++)
        {
            var pivot = Array.FindIndex(lines, step, line => line[step] != 0);
            if (pivot < 0)
                return null;
            (lines[pivot], lines[step]) = (lines[step], lines[pivot]);
            (order[pivot], order[step]) = (order[step], order[pivot]);
            Eliminate(lines, step, field);
        }

        var inverse = new ulong[size * size];
        for (var j = 0; j < size; j++)
        {
            for (var i = 0; i < size; i++)
                inverse[(order[j] * size) + i] = lines[i][size + j];
        }

        return inverse;
    }

    private static void Eliminate(ulong[][] lines, int step, PrimeField field)
    {
        // The columns of the inverse stand in the order of the steps, so that all later ones are still those of the unit matrix.
        var (from, length) = (step + 1, lines.Length);
        lines[step][lines.Length + step] = 1;
        var own = lines[step].AsSpan(from, length);
        field.Scale(own, field.Inverse(lines[step][step]));
        for (var i = 0; i < lines.Length; i++)
        {
            if (i != step && lines[i][step] != 0)
                field.Add(lines[i].AsSpan(from, length), own, field.Prime - lines[i][step]);
        }
    }
}
