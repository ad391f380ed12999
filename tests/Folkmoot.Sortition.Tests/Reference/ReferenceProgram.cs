namespace Folkmoot.Sortition.Tests.Reference;

/// <summary>A slow linear programme in fractions, by the book: maximise c·x where A·x = b with b at least 0 and x at least 0, in a tableau, by Bland's rule.</summary>
internal static class ReferenceProgram
{
    /// <summary>The best value, or null when there is no solution.</summary>
    public static Ratio? Maximise(Ratio[][] a, Ratio[] b, Ratio[] c)
    {
        var (rows, columns) = (a.Length, c.Length);
        var tableau = new Ratio[rows][];
        var basis = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var sign = b[row].Sign < 0 ? -1 : 1;
            tableau[row] = new Ratio[columns + rows + 1];
            for (var column = 0; column < columns; column++)
                tableau[row][column] = a[row][column] * sign;
            tableau[row][columns + row] = 1;
            tableau[row][^1] = b[row] * sign;
            basis[row] = columns + row;
        }

        var artificial = new Ratio[columns + rows];
        for (var row = 0; row < rows; row++)
            artificial[columns + row] = -1;
        if (Run(tableau, basis, artificial, columns + rows) != 0)
            return null;
        for (var row = 0; row < rows; row++)
        {
            // An artificial variable that is left in the basis at 0 makes way for any column of its row; a row without one says nothing.
            var column = basis[row] < columns ? -1 : Array.FindIndex(tableau[row], 0, columns, value => value.Sign != 0);
            if (column >= 0)
                Pivot(tableau, basis, row, column);
        }

        Ratio[] costs = [.. c, .. new Ratio[rows]];
        return Run(tableau, basis, costs, columns);
    }

    private static Ratio Run(Ratio[][] tableau, int[] basis, Ratio[] costs, int columns)
    {
        while (true)
        {
            var entering = -1;
            for (var column = 0; column < columns && entering < 0; column++)
            {
                var gain = costs[column];
                for (var row = 0; row < tableau.Length; row++)
                {
                    if (costs[basis[row]].Sign != 0 && tableau[row][column].Sign != 0)
                        gain -= costs[basis[row]] * tableau[row][column];
                }

                if (gain.Sign > 0)
                    entering = column;
            }

            if (entering < 0)
                break;
            var (leaving, least) = (-1, (Ratio)0);
            for (var row = 0; row < tableau.Length; row++)
            {
                if (tableau[row][entering].Sign <= 0)
                    continue;
                var ratio = tableau[row][^1] / tableau[row][entering];
                if (leaving < 0 || ratio < least || (ratio == least && basis[row] < basis[leaving]))
                    (leaving, least) = (row, ratio);
            }

            if (leaving < 0)
                throw new InvalidOperationException("There is no end to it.");
            Pivot(tableau, basis, leaving, entering);
        }

        Ratio value = 0;
        for (var row = 0; row < tableau.Length; row++)
            value += costs[basis[row]] * tableau[row][^1];
        return value;
    }

    private static void Pivot(Ratio[][] tableau, int[] basis, int leaving, int entering)
    {
        var pivot = tableau[leaving][entering];
        for (var column = 0; column < tableau[leaving].Length; column++)
            tableau[leaving][column] /= pivot;
        for (var row = 0; row < tableau.Length; row++)
        {
            var times = tableau[row][entering];
            if (row == leaving || times.Sign == 0)
                continue;
            for (var column = 0; column < tableau[row].Length; column++)
            {
                if (tableau[leaving][column].Sign != 0)
                    tableau[row][column] -= times * tableau[leaving][column];
            }
        }

        basis[leaving] = entering;
    }
}
