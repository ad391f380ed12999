namespace Folkmoot.Sortition;

/// <summary>
/// Inverts a dense matrix by elimination, each column by its largest entry left. The steps, and so every bit of the result, depend on the matrix alone. What is left
/// of the matrix and what is known of the inverse stand side by side in each line, so that a step touches as many numbers of a line as the matrix has columns.
/// </summary>
internal sealed class DenseInverse
{
    private const double Singular = 1e-11;
    private readonly double[] _lines;
    private readonly int _size;
    private readonly int[] _lineOf;
    private readonly List<int> _order = [];

    /// <summary>Eliminates.</summary>
    /// <param name="matrix">The matrix, row by row.</param>
    /// <param name="size">Its rows and columns.</param>
    public DenseInverse(double[] matrix, int size)
    {
        (_size, _lines, _lineOf, Taken) = (size, new double[2 * size * size], new int[size], new bool[size]);
        for (var i = 0; i < size; i++)
            matrix.AsSpan(i * size, size).CopyTo(Line(i));
        for (var column = 0; column < size; column++)
        {
            var best = -1;
            for (var i = 0; i < size; i++)
            {
                if (!Taken[i] && (best < 0 || Math.Abs(Line(i)[column]) > Math.Abs(Line(best)[column])))
                    best = i;
            }

            if (best < 0 || Math.Abs(Line(best)[column]) < Singular)
            {
                Failed.Add(column);
                continue;
            }

            (Taken[best], _lineOf[column]) = (true, best);
            _order.Add(best);
            Eliminate(best, column);
        }
    }

    /// <summary>The columns that the others make superfluous; with any the matrix is singular.</summary>
    public List<int> Failed { get; } = [];

    /// <summary>Which rows a column was eliminated by.</summary>
    public bool[] Taken { get; }

    /// <summary>The inverse, row by row, where no column failed.</summary>
    public double[] Ordered()
    {
        var ordered = new double[_size * _size];
        for (var column = 0; column < _size; column++)
        {
            var line = Line(_lineOf[column])[_size..];
            var row = ordered.AsSpan(column * _size, _size);
            for (var i = 0; i < _size; i++)
                row[_order[i]] = line[i];
        }

        return ordered;
    }

    private void Eliminate(int pivot, int column)
    {
        // The columns of the inverse stand in the order in which their rows were taken, so that all others are still those of the unit matrix.
        var (from, to) = (column + 1, _size + _order.Count);
        Line(pivot)[to - 1] = 1;
        var own = Line(pivot)[from..to];
        Lines.Scale(own, 1 / Line(pivot)[column]);
        for (var i = 0; i < _size; i++)
        {
            var line = Line(i);
            if (i != pivot && line[column] != 0)
                Lines.Add(line[from..to], own, -line[column]);
        }
    }

    private Span<double> Line(int row) => _lines.AsSpan(2 * _size * row, 2 * _size);
}
